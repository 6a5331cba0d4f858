package io.github.fourmatters.governance.app.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.app.report.Findings;
import io.github.fourmatters.governance.app.report.Numbers;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.audit.Audit;
import io.github.fourmatters.governance.audit.AuditReport;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.meeting.ItemOutcome;
import io.github.fourmatters.governance.meeting.VotingEvent;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearRunTest {
    private static final Charter PRESET = YearCharter.with(ImmutableMap.of());
    private static final Years YEAR = Years.play(PRESET, Years.SEED);

    @Test
    void every_figure_that_the_views_compute_equals_the_cases() {
        assertThat(CaseComparison.different(YEAR.run()))
                .extracting(CaseFigure::english)
                .isEmpty();
        assertThat(CaseComparison.table(YEAR.run(), Language.EN).rows())
                .allSatisfy(row -> assertThat(row).endsWith("✓"))
                .contains(ImmutableList.of("settlement rate", "88.08 %", "88.08 %", "✓"))
                .contains(ImmutableList.of("beneficiary attendances", "≥ 700", "≥ 700", "✓"));
    }

    @Test
    void an_audit_finds_nothing_in_it_whatever_the_time() {
        for (Instant now : List.of(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"))) {
            AuditReport report = Audit.of(YEAR.storage()).run(now);
            assertThat(report.findings()).isEmpty();
            assertThat(report.counts().ledgers()).isEqualTo(YearRun.ledgers().size());
            assertThat(report.counts().events()).isEqualTo(YEAR.feed().size());
        }
    }

    @Test
    void another_seed_plays_another_year_with_the_same_totals() {
        Years other = Years.play(PRESET, 7);
        assertThat(CaseComparison.different(other.run())).isEmpty();
        assertThat(other.feed()).isNotEqualTo(YEAR.feed());
    }

    @Test
    void a_figure_that_differs_is_found() {
        Storage<Fact> storage = new InMemoryStorage<>();
        YearSession play = new YearSession(storage, PRESET, Years.SEED);
        new Scenario(play).begin();
        for (int step = 0; step < 500; step++) {
            play.step();
        }
        YearRun half = new YearRun(
                Findings.of(
                        play.governance(), YearRun.ledgers(), YearRun.YEAR, YearSession.END, YearSession.END, PRESET),
                0,
                0);
        assertThat(CaseComparison.different(half))
                .extracting(CaseFigure::english)
                .contains("issues accepted", "settled");
    }

    @Test
    void the_same_seed_gives_the_same_feeds_and_the_same_page() {
        Years again = Years.play(PRESET, Years.SEED);
        assertThat(again.feed()).isEqualTo(YEAR.feed());
        assertThat(again.page(Language.ZH)).isEqualTo(YEAR.page(Language.ZH));
        assertThat(again.page(Language.EN)).isEqualTo(YEAR.page(Language.EN));
    }

    @Test
    void played_again_on_the_same_storage_it_does_nothing_twice() {
        Storage<Fact> storage = new InMemoryStorage<>();
        Years first = Years.play(storage, PRESET, Years.SEED);
        assertThat(first.run().repeated()).isZero();
        ImmutableList<Recorded<Fact>> feed = first.feed();
        Years second = Years.play(storage, PRESET, Years.SEED);
        assertThat(second.feed()).isEqualTo(feed);
        assertThat(second.run().repeated())
                .isEqualTo(second.run().given())
                .isEqualTo(first.run().given());
        assertThat(second.run().findings()).isEqualTo(first.run().findings());
    }

    @Test
    void broken_off_in_the_middle_and_played_again_it_ends_in_the_same_feeds() {
        Storage<Fact> storage = new InMemoryStorage<>();
        YearSession broken = new YearSession(storage, PRESET, Years.SEED);
        new Scenario(broken).begin();
        for (int step = 0; step < 2_000; step++) {
            broken.step();
        }
        assertThat(Years.feed(storage)).hasSizeLessThan(YEAR.feed().size());
        assertThat(Years.play(storage, PRESET, Years.SEED).feed()).isEqualTo(YEAR.feed());
    }

    @Test
    void a_storage_that_holds_another_year_is_refused_by_name() {
        assertThatThrownBy(() -> Years.play(YEAR.storage(), PRESET, 1))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("xinlin-1")
                .hasMessageContaining("--seed");
        assertThatThrownBy(() ->
                        Years.play(YEAR.storage(), YearCharter.with(ImmutableMap.of(Urgency.ORDINARY, 9)), Years.SEED))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("four-matters-1");
    }

    @Test
    void the_year_has_everything_that_can_go_wrong_in_one() {
        assertThat(events(RaiseEvent.IssueRejected.class)).hasSize(6);
        assertThat(events(RaiseEvent.IssueReferred.class)).hasSize(5);
        assertThat(events(RaiseEvent.IssueMerged.class)).hasSize(6);
        assertThat(events(RaiseEvent.ComplainantWithdrew.class)).hasSize(4);
        assertThat(events(ActIssueEvent.AssignmentDeclined.class)).hasSize(2);
        assertThat(events(ActIssueEvent.AssignmentReturned.class)).hasSize(2);
        assertThat(events(ActIssueEvent.AssignmentReassigned.class)).hasSize(6);
        assertThat(events(ActIssueEvent.OfferExpired.class)).hasSize(1);
        assertThat(events(EvaluateIssueEvent.ResultDisconfirmed.class)).hasSize(10);
        assertThat(events(EvaluateIssueEvent.ObjectionUpheld.class)).hasSize(4);
        assertThat(events(EvaluateIssueEvent.ObjectionDismissed.class)).hasSize(6);
        assertThat(events(EvaluateIssueEvent.ConfirmationLapsed.class)).hasSize(25);
        assertThat(events(VotingEvent.ItemDecided.class))
                .extracting(event -> ((VotingEvent.ItemDecided) event).outcome())
                .contains(ItemOutcome.ADOPTED, ItemOutcome.DEFEATED, ItemOutcome.NO_QUORUM, ItemOutcome.POSTPONED);
        assertThat(events(EvaluateIssueEvent.BallotCast.class))
                .anyMatch(event -> !((EvaluateIssueEvent.BallotCast) event).counted())
                .anyMatch(event -> ((EvaluateIssueEvent.BallotCast) event).revision() == 2);
        assertThat(Numbers.percent(YEAR.run().findings().figures().punctuality().overall()))
                .isEqualTo("85.71 %");
    }

    @Test
    void no_word_of_a_resident_stands_in_the_feed() {
        assertThat(YEAR.feed().toString()).doesNotContain("还是老样子").doesNotContain("院里独居老人");
    }

    @Test
    void nothing_takes_its_date_from_the_wall_clock() {
        assertThat(YEAR.feed())
                .extracting(Recorded::recordedAt)
                .allMatch(at -> !at.isBefore(Instant.parse("2026-01-04T00:00:00Z")) && at.isBefore(YearSession.END));
    }

    private static List<Event> events(Class<? extends Event> type) {
        return YEAR.feed().stream()
                .map(recorded -> recorded.payload().event())
                .filter(type::isInstance)
                .map(Event.class::cast)
                .toList();
    }
}
