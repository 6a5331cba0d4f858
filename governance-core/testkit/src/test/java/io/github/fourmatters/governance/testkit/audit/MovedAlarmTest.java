package io.github.fourmatters.governance.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentAccepted;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.audit.Audit;
import io.github.fourmatters.governance.audit.AuditReport;
import io.github.fourmatters.governance.audit.Finding;
import io.github.fourmatters.governance.audit.FindingKind;
import io.github.fourmatters.governance.audit.NoticeBacklog;
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
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An alarm that was moved and has rung since leaves a trace: the clock acted where nothing had been set. */
class MovedAlarmTest {
    private static final LedgerId LEDGER = new LedgerId("riverside");
    private static final UnitId OFFICE = new UnitId("riverside-office");
    private static final Actor OFFICER = Actor.of("officer", Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER))
            .and(Role.UNIT_LIAISON, new Scope.Unit(OFFICE));

    private final InMemoryStorage<Fact> storage = new InMemoryStorage<>();
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final Governance governance = Governance.builder()
            .storage(storage)
            .charter(Charter.fourMatters())
            .clock(() -> now)
            .build();
    private int commands;

    private Outcome.Accepted give(Command command) {
        return governance
                .execute(Envelope.of("c" + ++commands, LEDGER, OFFICER, command))
                .orThrow();
    }

    private DueTimer completed() {
        IssueId issue = give(new RaiseCommand.Raise(
                        new SubjectId("resident"),
                        Channel.PHONE,
                        new GridCell("north"),
                        Optional.empty(),
                        "The lamp is broken"))
                .first(IssueRaised.class)
                .issue();
        give(new RaiseCommand.Accept(issue));
        give(new DeliberateCommand.Triage(
                issue, new CategoryCode("facilities"), Urgency.ORDINARY, Reach.HOUSEHOLD, false));
        AssignmentId work = give(new ActCommand.SettleDirectly(issue, OFFICE, "Replace it", Optional.empty()))
                .first(AssignmentAccepted.class)
                .assignment();
        give(new ActCommand.StartAssignment(issue, work));
        give(new ActCommand.CompleteAssignment(issue, work, "Replaced it"));
        return storage.transactions()
                .read(tx -> storage.timers().all(tx, LEDGER, Optional.empty(), 10))
                .items()
                .get(0);
    }

    private AuditReport audit() {
        return Audit.of(storage).run(now);
    }

    @Test
    void an_alarm_that_rang_at_its_instant_leaves_nothing_to_find() {
        DueTimer timer = completed();
        now = timer.at().plus(Duration.ofDays(2));
        assertThat(governance.tick(LEDGER, now).carriedOut()).isEqualTo(1);
        assertThat(audit().findings()).isEmpty();
    }

    @Test
    void an_alarm_that_was_moved_and_rang_then_is_found_where_the_clock_acted() {
        DueTimer timer = completed();
        storage.transactions().call(tx -> {
            storage.timers().set(tx, timer.key(), timer.at().plus(Duration.ofDays(1)));
            return true;
        });
        now = timer.at().plus(Duration.ofDays(2));
        governance.tick(LEDGER, now);
        assertThat(audit().findings())
                .containsExactly(new Finding(FindingKind.RING_UNEXPECTED, Optional.of(LEDGER), "#9"));
    }

    @Test
    void an_alarm_that_is_due_and_has_not_rung_yet_stands() {
        DueTimer timer = completed();
        now = timer.at().plus(Duration.ofDays(2));
        assertThat(audit().findings()).isEmpty();
        storage.transactions().call(tx -> {
            storage.timers().cancel(tx, timer.key());
            return true;
        });
        assertThat(audit().findings()).extracting(Finding::kind).containsExactly(FindingKind.ALARM_MISSING);
    }

    @Test
    void notices_that_nobody_delivers_are_told_of_and_are_no_finding() {
        completed();
        Instant begun = now;
        now = now.plus(Duration.ofDays(7));
        assertThat(audit().backlogs()).isEmpty();
        now = now.plusSeconds(1);
        assertThat(audit().isClean()).isTrue();
        assertThat(audit().backlogs()).containsExactly(new NoticeBacklog(LEDGER, 3, begun));
        assertThat(Audit.of(storage).waitingAtMost(Duration.ofDays(30)).run(now).backlogs())
                .isEmpty();
    }
}
