package io.github.fourmatters.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.quantity.Rational;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingTime TIME = WorkingTime.of(SHANGHAI, WorkingCalendar.china2026());

    @ParameterizedTest(name = "due {0}, stopped {1}, going on {2}: {3} left, due {4}")
    @CsvSource({
        "2026-03-06, 2026-03-04T10:00, 2026-03-10T10:00, 2, 2026-03-12",
        "2026-03-06, 2026-03-04T10:00, 2026-03-04T18:00, 2, 2026-03-06",
        // stopped on the due day: nothing is left, and it is due on the day on which it goes on, if that is worked
        "2026-03-06, 2026-03-06T23:59, 2026-03-10T00:00, 0, 2026-03-10",
        "2026-03-06, 2026-03-06T10:00, 2026-03-07T10:00, 0, 2026-03-09",
        "2026-03-06, 2026-03-06T10:00, 2026-03-06T11:00, 0, 2026-03-06",
        // over Spring Festival: 14 February is a Saturday that is worked, 15 to 23 February are off
        "2026-02-14, 2026-02-12T10:00, 2026-02-20T10:00, 2, 2026-02-25",
        "2026-02-14, 2026-02-14T10:00, 2026-02-15T10:00, 0, 2026-02-24",
        "2026-02-27, 2026-02-13T10:00, 2026-02-24T10:00, 5, 2026-03-02",
        // a due day that somebody named, and that is a Sunday
        "2026-03-08, 2026-03-04T10:00, 2026-03-04T11:00, 2, 2026-03-08",
        "2026-03-08, 2026-03-07T10:00, 2026-03-08T11:00, 0, 2026-03-09",
        "2026-03-15, 2026-03-07T10:00, 2026-03-08T11:00, 5, 2026-03-15"
    })
    void working_days_that_were_left_are_given_back(
            LocalDate due, LocalDateTime stopped, LocalDateTime goingOn, int left, LocalDate moved) {
        Pause pause = Pause.begin(instant(stopped), TIME.endOfDay(due), DeadlineBasis.DAYS, TIME);
        assertThat(pause.left()).isEqualTo(left);
        assertThat(pause.dueAfter(instant(goingOn), TIME)).isEqualTo(TIME.endOfDay(moved));
    }

    @ParameterizedTest
    @CsvSource({
        // 60 minutes are left; 12 to 13 is no work
        "2026-03-02T11:30, 2026-03-02T13:30, 2026-03-03T09:00, 2026-03-03T10:00",
        "2026-03-02T11:30, 2026-03-02T13:30, 2026-03-02T16:30, 2026-03-03T09:30",
        "2026-02-14T16:30, 2026-02-24T09:30, 2026-02-14T16:45, 2026-02-24T09:45",
        "2026-03-02T12:00, 2026-03-02T12:00, 2026-03-02T15:00, 2026-03-02T15:00",
        "2026-03-02T12:30, 2026-03-02T13:30, 2026-03-07T15:00, 2026-03-09T09:30"
    })
    void work_that_was_left_runs_on_within_working_hours(
            LocalDateTime stopped, LocalDateTime due, LocalDateTime goingOn, LocalDateTime moved) {
        Pause pause = Pause.begin(instant(stopped), instant(due), DeadlineBasis.WORKING_TIME, TIME);
        assertThat(pause.dueAfter(instant(goingOn), TIME)).isEqualTo(instant(moved));
    }

    @Test
    void elapsed_time_that_was_left_runs_on_at_once() {
        Instant due = Instant.parse("2026-02-15T10:00:00Z");
        Pause pause = Pause.begin(due.minusSeconds(90), due, DeadlineBasis.ELAPSED_TIME, TIME);
        assertThat(pause.left()).isEqualTo(90_000_000L);
        assertThat(pause.dueAfter(due.plusSeconds(1_000), TIME)).isEqualTo(due.plusSeconds(1_090));
    }

    @Test
    void what_is_due_now_can_be_paused_and_a_microsecond_later_it_cannot() {
        Instant due = TIME.endOfDay(LocalDate.of(2026, 3, 6));
        assertThat(Pause.begin(due, due, DeadlineBasis.DAYS, TIME).left()).isZero();
        assertThatThrownBy(() -> Pause.begin(due.plusNanos(1_000), due, DeadlineBasis.DAYS, TIME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("the deadline 2026-03-06T15:59:59.999999Z is missed already, pause before");
    }

    @Test
    void a_clock_cannot_go_on_before_it_was_stopped() {
        Instant due = TIME.endOfDay(LocalDate.of(2026, 3, 6));
        Pause pause = Pause.begin(due, due, DeadlineBasis.DAYS, TIME);
        assertThatThrownBy(() -> pause.dueAfter(due.minusSeconds(1), TIME))
                .hasMessageEndingWith("cannot end at 2026-03-06T15:59:58.999999Z, before it began");
    }

    @Test
    void a_year_without_holidays_gives_no_date() {
        Instant due = TIME.endOfDay(LocalDate.of(2026, 12, 30));
        Pause pause = Pause.begin(instant(LocalDateTime.parse("2026-12-28T10:00")), due, DeadlineBasis.DAYS, TIME);
        assertThatThrownBy(() -> pause.dueAfter(instant(LocalDateTime.parse("2026-12-31T10:00")), TIME))
                .isInstanceOf(UncoveredYearException.class)
                .hasMessageContaining("2027");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00, 2026-03-09T23:59:59.999999, DAYS, 2026-03-06T23:59:59.999999",
        "2026-03-02T10:00, 2026-03-03T23:59:59.999999, DAYS, 2026-03-02T23:59:59.999999",
        "2026-03-02T09:00, 2026-03-02T10:00, WORKING_TIME, 2026-03-02T09:48",
        "2026-03-02T22:00, 2026-03-03T00:00, ELAPSED_TIME, 2026-03-02T23:36"
    })
    void the_warning_before_a_given_due_instant_is_that_of_a_limit(
            LocalDateTime start, LocalDateTime due, DeadlineBasis pace, LocalDateTime warning) {
        assertThat(Deadline.warningBetween(instant(start), instant(due), pace, Rational.of(4, 5), TIME))
                .contains(instant(warning));
    }

    @Test
    void there_is_no_warning_on_the_due_day_itself_nor_after_it() {
        Instant due = TIME.endOfDay(LocalDate.of(2026, 3, 6));
        Optional<Instant> none = Optional.empty();
        assertThat(Deadline.warningBetween(due.minusSeconds(9_000), due, DeadlineBasis.DAYS, Rational.of(4, 5), TIME))
                .isEqualTo(none);
        assertThat(Deadline.warningBetween(due.plusSeconds(1), due, DeadlineBasis.DAYS, Rational.of(4, 5), TIME))
                .isEqualTo(none);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
