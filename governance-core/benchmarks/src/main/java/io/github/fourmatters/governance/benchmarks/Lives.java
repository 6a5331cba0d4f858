package io.github.fourmatters.governance.benchmarks;

import com.google.common.collect.ImmutableSet;
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
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Grant;
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
import java.time.LocalDate;
import java.util.Optional;

/** The usual life of an issue, from its raising to its disclosure: {@value #STEPS} commands each. */
final class Lives {
    static final int STEPS = 8;
    static final LedgerId LEDGER = new LedgerId("benchmark");

    private static final UnitId UNIT = new UnitId("community");
    private static final SubjectId RESIDENT = new SubjectId("resident");
    private static final Actor OFFICER = new Actor(
            new ActorId("officer"),
            ImmutableSet.of(
                    new Grant(Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER)),
                    new Grant(Role.UNIT_LIAISON, new Scope.Unit(UNIT))));

    private final Governance governance;
    private final String prefix;

    Lives(Governance governance, String prefix) {
        this.governance = governance;
        this.prefix = prefix;
    }

    /** Lives through some issues and returns how many commands that took. */
    int live(int issues) {
        for (int number = 0; number < issues; number++) {
            live(prefix + number);
        }
        return issues * STEPS;
    }

    /** Raises some issues and has them settled directly by a day; nobody begins the work. */
    void settle(int issues, LocalDate dueOn) {
        for (int number = 0; number < issues; number++) {
            String name = prefix + number;
            IssueId issue = new IssueId(LEDGER.value() + ":" + name + "-raise.1");
            give(OFFICER, name + "-raise", raise());
            give(OFFICER, name + "-accept", new RaiseCommand.Accept(issue));
            give(OFFICER, name + "-triage", triage(issue));
            give(
                    OFFICER,
                    name + "-settle",
                    new ActCommand.SettleDirectly(issue, UNIT, "Replace the lamp", Optional.of(dueOn)));
        }
    }

    private void live(String name) {
        IssueId issue = new IssueId(LEDGER.value() + ":" + name + "-raise.1");
        AssignmentId work = Assignment.leadOf(new MeasureId(LEDGER.value() + ":" + name + "-settle.1"));
        give(OFFICER, name + "-raise", raise());
        give(OFFICER, name + "-accept", new RaiseCommand.Accept(issue));
        give(OFFICER, name + "-triage", triage(issue));
        give(
                OFFICER,
                name + "-settle",
                new ActCommand.SettleDirectly(issue, UNIT, "Replace the lamp", Optional.empty()));
        give(OFFICER, name + "-start", new ActCommand.StartAssignment(issue, work));
        give(OFFICER, name + "-complete", new ActCommand.CompleteAssignment(issue, work, "Replaced"));
        give(Actor.resident(RESIDENT), name + "-confirm", new EvaluateCommand.Confirm(issue, RESIDENT));
        give(OFFICER, name + "-publish", new EvaluateCommand.Publish(issue, "Dark stairs", "A new lamp", "Light"));
    }

    private static Command raise() {
        return new RaiseCommand.Raise(
                RESIDENT, Channel.SPEAK_ROOM, new GridCell("cell"), Optional.empty(), "The lamp is broken");
    }

    private static Command triage(IssueId issue) {
        return new DeliberateCommand.Triage(
                issue, new CategoryCode("facilities"), Urgency.ORDINARY, Reach.NEIGHBOURHOOD, false);
    }

    private void give(Actor actor, String id, Command command) {
        governance
                .execute(new Envelope(new CommandId(id), LEDGER, actor, command))
                .orThrow();
    }
}
