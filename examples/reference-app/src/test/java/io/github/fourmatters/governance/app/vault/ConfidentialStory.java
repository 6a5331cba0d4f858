package io.github.fourmatters.governance.app.vault;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentAccepted;
import io.github.fourmatters.governance.act.ActIssueEvent.ReworkOrdered;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.supervise.SuperviseCommand;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import java.time.Instant;
import java.util.Optional;

/** A history in which a person's words are given in each of the five ways that there are: every part of a command that is confidential. */
public final class ConfidentialStory {
    public static final LedgerId LEDGER = new LedgerId("riverside");

    /** Who spoke. */
    public static final ImmutableList<SubjectId> SUBJECTS =
            ImmutableList.of(new SubjectId("resident-1"), new SubjectId("resident-2"), new SubjectId("director-3"));

    /** What was said, by the command that it was said with. */
    static final ImmutableList<String> MARKERS = ImmutableList.of(
            "RAISED-a7Q3 call 13904570001 灯坏了",
            "DISCONFIRMED-k2W9 call 13904570002 还是坏的",
            "OBJECTED-z5X1 call 13904570003 不同意",
            "STATED-m8P4 call 13904570004 情况说明",
            "APPEALED-c6V0 call 13904570005 申诉");

    private static final UnitId OFFICE = new UnitId("riverside-office");
    private static final Actor OFFICER = Actor.of("officer", Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER))
            .and(Role.UNIT_LIAISON, new Scope.Unit(OFFICE));

    private final Governance governance;
    private final Storage<Fact> storage;
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private int commands;

    private ConfidentialStory(Storage<Fact> storage) {
        this.storage = storage;
        this.governance = Governance.builder()
                .storage(storage)
                .charter(Charter.fourMatters())
                .clock(() -> now)
                .build();
    }

    public static void tell(Storage<Fact> storage) {
        ConfidentialStory story = new ConfidentialStory(storage);
        story.disputed();
        story.overdue();
    }

    private void disputed() {
        SubjectId resident = SUBJECTS.get(0);
        SubjectId neighbour = SUBJECTS.get(1);
        IssueId issue = raised(resident, MARKERS.get(0));
        work(issue, settled(issue));
        Outcome.Accepted again = give(
                Actor.resident(resident),
                new EvaluateCommand.Disconfirm(issue, resident, MARKERS.get(1), ImmutableList.of()));
        AssignmentId rework = Assignment.leadOf(
                again.first(ReworkOrdered.class).measures().get(0).id());
        give(OFFICER, new ActCommand.AcceptAssignment(issue, rework));
        work(issue, rework);
        give(Actor.resident(resident), new EvaluateCommand.Confirm(issue, resident));
        give(OFFICER, new EvaluateCommand.Publish(issue, "Dark stairs", "A new lamp", "Light"));
        give(Actor.resident(neighbour), new EvaluateCommand.RaiseObjection(issue, neighbour, MARKERS.get(2)));
    }

    private void overdue() {
        SubjectId director = SUBJECTS.get(2);
        settled(raised(SUBJECTS.get(0), "The bench is broken"));
        now = Instant.parse("2026-03-24T01:00:00Z");
        governance.tick(LEDGER, now);
        AccountabilityOpened record = storage.journal().readLedger(LEDGER, 0, 1_000).events().stream()
                .map(recorded -> recorded.payload().event())
                .filter(AccountabilityOpened.class::isInstance)
                .map(AccountabilityOpened.class::cast)
                .findFirst()
                .orElseThrow();
        give(OFFICER, new SuperviseCommand.AttachStatement(record.issue(), record.record(), director, MARKERS.get(3)));
        give(OFFICER, new SuperviseCommand.Appeal(record.issue(), record.record(), director, MARKERS.get(4)));
    }

    private IssueId raised(SubjectId resident, String words) {
        IssueId issue = give(
                        OFFICER,
                        new RaiseCommand.Raise(resident, Channel.PHONE, new GridCell("north"), Optional.empty(), words))
                .first(IssueRaised.class)
                .issue();
        give(OFFICER, new RaiseCommand.Accept(issue));
        give(
                OFFICER,
                new DeliberateCommand.Triage(
                        issue, new CategoryCode("facilities"), Urgency.ORDINARY, Reach.HOUSEHOLD, false));
        return issue;
    }

    private AssignmentId settled(IssueId issue) {
        return give(OFFICER, new ActCommand.SettleDirectly(issue, OFFICE, "Replace it", Optional.empty()))
                .first(AssignmentAccepted.class)
                .assignment();
    }

    private void work(IssueId issue, AssignmentId assignment) {
        give(OFFICER, new ActCommand.StartAssignment(issue, assignment));
        give(OFFICER, new ActCommand.CompleteAssignment(issue, assignment, "Replaced"));
    }

    private Outcome.Accepted give(Actor actor, Command command) {
        commands++;
        return governance
                .execute(Envelope.of("c" + commands, LEDGER, actor, command))
                .orThrow();
    }
}
