package io.github.fourmatters.governance.app.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentAccepted;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.act.DueDateEvent;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YearCharterTest {
    private static final Years PRESET = Years.play(YearCharter.with(ImmutableMap.of()), Years.SEED);
    private static final Years STRICT =
            Years.play(YearCharter.with(ImmutableMap.of(Urgency.ORDINARY, 3, Urgency.COMPLEX, 8)), Years.SEED);

    @Test
    void under_other_limits_due_dates_and_on_time_rates_change() {
        assertThat(STRICT.feed()).isNotEqualTo(PRESET.feed());
        assertThat(PRESET.run().findings().figures().punctuality().overall().numerator())
                .isEqualTo(120);
        assertThat(STRICT.run().findings().figures().punctuality().overall().numerator())
                .isLessThan(120);
        assertThat(CaseComparison.different(STRICT.run())).isEmpty();
    }

    @Test
    void under_other_limits_nothing_else_changes() {
        assertThat(levelled(STRICT)).isEqualTo(levelled(PRESET));
    }

    @Test
    void a_change_of_limits_is_a_charter_of_another_version() {
        assertThat(STRICT.feed())
                .extracting(recorded -> recorded.payload().charter())
                .containsOnly("four-matters-1+ordinary=3+complex=8");
        assertThat(PRESET.feed())
                .extracting(recorded -> recorded.payload().charter())
                .containsOnly("four-matters-1");
    }

    @Test
    void a_limit_that_makes_no_sense_is_refused_with_the_way_out() {
        assertThatThrownBy(() -> YearCharter.with(ImmutableMap.of(Urgency.ORDINARY, 0)))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("ORDINARY=0")
                .hasMessageContaining("1 to 60");
    }

    /**
     * What was done and when: without the version, the due dates that follow from the limits, the warnings and rungs that follow from the
     * due dates, and the ids of the clock's commands, which follow from how many events came before. Everything else must stay.
     */
    private static ImmutableList<String> levelled(Years year) {
        return year.feed().stream()
                .filter(recorded -> !isOfTheClock(recorded.payload().event()))
                .map(recorded -> recorded.stream() + " " + command(recorded) + " " + recorded.recordedAt() + " "
                        + levelled(recorded.payload()))
                .collect(ImmutableList.toImmutableList());
    }

    private static String command(Recorded<Fact> recorded) {
        return recorded.payload().role() == Role.SYSTEM
                ? "the clock"
                : recorded.command().value();
    }

    private static boolean isOfTheClock(Event event) {
        return event instanceof DueDateEvent.DueWarned || event instanceof SuperviseEvent;
    }

    private static Fact levelled(Fact fact) {
        return new Fact(withoutDue(fact.event()), fact.actor(), fact.role(), "any", fact.occurredAt());
    }

    private static Event withoutDue(Event event) {
        if (event instanceof IssueCompleted completed) {
            return new IssueCompleted(completed.issue(), completed.cycle(), Instant.EPOCH, completed.confirmBy());
        } else if (event instanceof AssignmentAccepted accepted) {
            return new AssignmentAccepted(
                    accepted.issue(),
                    accepted.cycle(),
                    accepted.assignment(),
                    accepted.first(),
                    accepted.returnBy(),
                    Optional.empty());
        } else if (event instanceof DirectSettlementChosen chosen) {
            Measure measure = chosen.measure();
            return new DirectSettlementChosen(
                    chosen.issue(),
                    chosen.cycle(),
                    new Measure(
                            measure.id(),
                            measure.issue(),
                            measure.description(),
                            measure.required(),
                            measure.lead(),
                            measure.assisting(),
                            measure.acceptBy(),
                            Instant.EPOCH,
                            measure.pace()));
        }
        return event;
    }
}
