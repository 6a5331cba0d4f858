package io.github.fourmatters.governance.benchmarks;

import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A life cycle in {@value #STEPS} commands and 12 events, each of another resident and with words of its own. */
final class TenSteps {
    static final int STEPS = 10;

    static final LedgerId LEDGER = new LedgerId("riverside-1");
    private static final UnitId UNIT = new UnitId("riverside-office");
    private static final Actor OFFICER = Actor.of("officer-7", Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER))
            .and(Role.UNIT_LIAISON, new Scope.Unit(UNIT));
    private static final Actor SUPERVISOR = Actor.of("supervisor-2", Role.SUPERVISOR, new Scope.Everywhere());

    private final Consumer<Envelope> taker;

    TenSteps(Governance governance) {
        this(envelope -> governance.execute(envelope).orThrow());
    }

    /** Tells how long each step took. */
    TenSteps(Governance governance, LongConsumer nanoseconds) {
        this(envelope -> {
            long start = System.nanoTime();
            governance.execute(envelope).orThrow();
            nanoseconds.accept(System.nanoTime() - start);
        });
    }

    /** Gives the commands to whoever takes them. */
    TenSteps(Consumer<Envelope> taker) {
        this.taker = taker;
    }

    void live(int number) {
        live("r", number);
    }

    /** Lives through the life of one issue; whose it is and its number are told apart from all others. */
    void live(String prefix, int number) {
        String name = prefix + "-" + number;
        IssueId issue = new IssueId(LEDGER.value() + ":" + name + ".1");
        AssignmentId work = Assignment.leadOf(new MeasureId(LEDGER.value() + ":" + name + "/settle.1"));
        SubjectId resident = new SubjectId("resident-" + number);
        give(OFFICER, name, raise(resident, number));
        give(OFFICER, name + "/accept", new RaiseCommand.Accept(issue));
        give(OFFICER, name + "/respond", new RaiseCommand.RecordResponse(issue, Channel.PHONE));
        give(
                OFFICER,
                name + "/triage",
                new DeliberateCommand.Triage(
                        issue, new CategoryCode("facilities"), Urgency.ORDINARY, Reach.NEIGHBOURHOOD, false));
        give(
                OFFICER,
                name + "/settle",
                new ActCommand.SettleDirectly(issue, UNIT, "Replace lamp " + number, Optional.empty()));
        give(OFFICER, name + "/start", new ActCommand.StartAssignment(issue, work));
        give(OFFICER, name + "/complete", new ActCommand.CompleteAssignment(issue, work, "Replaced and tried"));
        give(SUPERVISOR, name + "/verify", new EvaluateCommand.RecordVerification(issue, true));
        give(Actor.resident(resident), name + "/confirm", new EvaluateCommand.Confirm(issue, resident));
        give(
                OFFICER,
                name + "/publish",
                new EvaluateCommand.Publish(issue, "Dark stairs", "A new lamp was put in", "There is light again"));
    }

    private static Command raise(SubjectId resident, int number) {
        return new RaiseCommand.Raise(
                resident,
                Channel.SPEAK_ROOM,
                new GridCell("riverside-cell-" + number % 40),
                Optional.empty(),
                "The lamp in house " + number
                        + " on the third floor has been broken since Monday, the stairs are dark");
    }

    private void give(Actor actor, String id, Command command) {
        taker.accept(new Envelope(new CommandId(id), LEDGER, actor, command));
    }
}
