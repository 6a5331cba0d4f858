package io.github.fourmatters.governance.app;

import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentAccepted;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
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
import java.time.Instant;
import java.util.Optional;

/** One issue, settled on time by a community office in March 2026, and not yet evaluated. */
public final class Settled {
    private static final LedgerId LEDGER = new LedgerId("riverside");
    private static final UnitId OFFICE = new UnitId("riverside-office");
    private static final Actor OFFICER = Actor.of("officer", Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER))
            .and(Role.UNIT_LIAISON, new Scope.Unit(OFFICE));

    private final Governance governance;
    private int commands;

    private Settled(Governance governance) {
        this.governance = governance;
    }

    public static void one(Storage<Fact> storage) {
        one(storage, Charter.fourMatters());
    }

    static void one(Storage<Fact> storage, Charter charter) {
        Settled story = new Settled(Governance.builder()
                .storage(storage)
                .charter(charter)
                .clock(() -> Instant.parse("2026-03-02T01:00:00Z"))
                .build());
        IssueId issue = story.give(new RaiseCommand.Raise(
                        new SubjectId("resident"), Channel.PHONE, new GridCell("north"), Optional.empty(), "楼道灯坏了"))
                .first(IssueRaised.class)
                .issue();
        story.give(new RaiseCommand.Accept(issue));
        story.give(new DeliberateCommand.Triage(
                issue, new CategoryCode("facilities"), Urgency.ORDINARY, Reach.HOUSEHOLD, false));
        AssignmentId work = story.give(new ActCommand.SettleDirectly(issue, OFFICE, "换灯", Optional.empty()))
                .first(AssignmentAccepted.class)
                .assignment();
        story.give(new ActCommand.StartAssignment(issue, work));
        story.give(new ActCommand.CompleteAssignment(issue, work, "已换"));
    }

    private Outcome.Accepted give(Command command) {
        commands++;
        return governance
                .execute(Envelope.of("settled-" + commands, LEDGER, OFFICER, command))
                .orThrow();
    }
}
