package io.github.fourmatters.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fourmatters.governance.quantity.Rational;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CHINA = WorkingCalendar.china2026();
    private static final Rational FOUR_FIFTHS = Rational.of(4, 5);

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T10:00, 1, 2026-02-14",
        "2026-02-13T10:00, 5, 2026-02-27",
        "2026-04-30T23:59, 5, 2026-05-11",
        "2026-03-02T00:00, 5, 2026-03-09"
    })
    void working_days_are_due_at_the_end_of_the_last(LocalDateTime start, int days, LocalDate due) {
        assertThat(due(start, TimeLimit.workingDays(days))).isEqualTo(due + "T23:59:59.999999");
    }

    @Test
    void calendar_days_that_end_on_a_rest_day_roll_to_the_next_working_day() {
        LocalDateTime start = LocalDateTime.parse("2026-02-01T08:00");
        assertThat(due(start, TimeLimit.calendarDays(15))).isEqualTo("2026-02-24T23:59:59.999999");
        assertThat(due(start, TimeLimit.calendarDays(13))).isEqualTo("2026-02-14T23:59:59.999999");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-14T16:30, 60, 2026-02-24T09:30",
        "2026-02-14T16:30, 30, 2026-02-14T17:00",
        "2026-03-02T11:30, 60, 2026-03-02T13:30",
        "2026-03-02T11:30:20, 60, 2026-03-02T13:30:20",
        "2026-03-02T12:15, 240, 2026-03-02T17:00",
        "2026-03-02T06:00, 420, 2026-03-02T17:00",
        "2026-03-02T09:00, 421, 2026-03-03T09:01",
        "2026-03-02T20:00, 1, 2026-03-03T09:01",
        "2026-03-07T10:00, 840, 2026-03-10T17:00"
    })
    void working_minutes_run_within_the_hours_of_working_days(LocalDateTime start, int minutes, LocalDateTime due) {
        assertThat(due(start, TimeLimit.workingMinutes(minutes))).isEqualTo(due.toString());
    }

    @Test
    void working_hours_are_sixty_working_minutes_each() {
        assertThat(TimeLimit.workingHours(8)).isEqualTo(TimeLimit.workingMinutes(480));
    }

    @Test
    void elapsed_hours_run_at_once_and_on_rest_days() {
        assertThat(due(LocalDateTime.parse("2026-02-15T22:30"), TimeLimit.elapsedHours(2)))
                .isEqualTo("2026-02-16T00:30");
    }

    @Test
    void being_equal_to_the_due_instant_is_on_time() {
        Instant due = Instant.parse("2026-03-09T15:59:59.999999Z");
        Instant late = due.plusNanos(1000);
        assertThat(Deadline.isOverdue(due, Optional.empty(), due)).isFalse();
        assertThat(Deadline.isOverdue(due, Optional.empty(), late)).isTrue();
        assertThat(Deadline.isOverdue(due, Optional.of(due), late)).isFalse();
        assertThat(Deadline.isOverdue(due, Optional.of(late), due)).isTrue();
        assertThat(Deadline.isLate(due, due)).isFalse();
        assertThat(Deadline.isLate(due, late)).isTrue();
        assertThat(Deadline.firstLate(due)).isEqualTo(late);
        assertThat(Deadline.isLate(due, Deadline.firstLate(due))).isTrue();
    }

    @Test
    void an_instant_has_come_from_itself_on() {
        Instant instant = Instant.parse("2026-03-09T16:00:00Z");
        assertThat(Deadline.hasCome(instant, instant.minusNanos(1000))).isFalse();
        assertThat(Deadline.hasCome(instant, instant)).isTrue();
        assertThat(Deadline.hasCome(instant, instant.plusNanos(1000))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2026-03-06T23:59:59.999999",
        "15, 2026-03-18T23:59:59.999999",
        "2, 2026-03-03T23:59:59.999999",
        "1, 2026-03-02T23:59:59.999999"
    })
    void four_fifths_of_working_days_end_with_a_whole_day(int days, String warning) {
        assertThat(warning("2026-03-02T10:00", TimeLimit.workingDays(days))).isEqualTo(warning);
    }

    @Test
    void four_fifths_of_other_limits_are_exact() {
        assertThat(warning("2026-03-02T09:00", TimeLimit.workingMinutes(60))).isEqualTo("2026-03-02T09:48");
        assertThat(warning("2026-03-02T22:00", TimeLimit.elapsedHours(2))).isEqualTo("2026-03-02T23:36");
    }

    @Test
    void an_uncovered_year_can_be_asked_for_beforehand() {
        WorkingTime time = WorkingTime.of(SHANGHAI, CHINA);
        Instant start = Instant.parse("2026-12-29T02:00:00Z");
        assertThat(time.uncoveredYear(start, TimeLimit.workingDays(2))).isEqualTo(OptionalInt.empty());
        assertThat(time.uncoveredYear(start, TimeLimit.workingDays(3))).isEqualTo(OptionalInt.of(2027));
        assertThat(time.uncoveredYear(start, TimeLimit.calendarDays(3))).isEqualTo(OptionalInt.of(2027));
        assertThat(time.uncoveredYear(start, TimeLimit.workingHours(21))).isEqualTo(OptionalInt.of(2027));
        assertThat(time.uncoveredYear(start, TimeLimit.elapsedHours(100))).isEqualTo(OptionalInt.empty());
    }

    @Test
    void the_days_left_never_fall_below_nought() {
        WorkingTime time = WorkingTime.of(SHANGHAI, CHINA);
        Instant due = Deadline.endOfDay(LocalDate.of(2026, 3, 9), SHANGHAI);
        assertThat(time.workingDaysLeft(Instant.parse("2026-03-02T02:00:00Z"), due))
                .isEqualTo(5);
        assertThat(time.workingDaysLeft(due, due)).isZero();
        assertThat(time.workingDaysLeft(due.plusSeconds(1_000_000), due)).isZero();
    }

    @Test
    void null_is_refused_by_name() {
        Instant start = Instant.parse("2026-03-02T02:00:00Z");
        TimeLimit limit = TimeLimit.elapsedHours(1);
        WorkingTime time = WorkingTime.of(SHANGHAI, CHINA);
        assertThatThrownBy(() -> limit.dueAfter(null, time)).hasMessage("start");
        assertThatThrownBy(() -> TimeLimit.workingDays(1).dueAfter(start, null)).hasMessage("time");
        assertThatThrownBy(() -> Deadline.isLate(null, start)).hasMessage("due");
        assertThatThrownBy(() -> Deadline.isLate(start, null)).hasMessage("at");
        assertThatThrownBy(() -> Deadline.hasCome(null, start)).hasMessage("instant");
        assertThatThrownBy(() -> Deadline.hasCome(start, null)).hasMessage("now");
    }

    @Test
    void a_limit_of_nothing_and_a_share_of_all_are_refused() {
        WorkingTime time = WorkingTime.of(SHANGHAI, CHINA);
        assertThatThrownBy(() -> TimeLimit.workingDays(0))
                .hasMessage("a limit of working days must be 1 or more, was 0");
        assertThatThrownBy(() -> Deadline.warningBetween(
                        Instant.EPOCH, Instant.EPOCH.plusSeconds(1), DeadlineBasis.ELAPSED_TIME, Rational.ONE, time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a share must be above 0 and below 1, was 1");
    }

    private static String due(LocalDateTime start, TimeLimit limit) {
        Instant from = start.atZone(SHANGHAI).toInstant();
        return local(limit.dueAfter(from, WorkingTime.of(SHANGHAI, CHINA)));
    }

    private static String warning(String start, TimeLimit limit) {
        Instant from = LocalDateTime.parse(start).atZone(SHANGHAI).toInstant();
        WorkingTime time = WorkingTime.of(SHANGHAI, CHINA);
        return local(Deadline.warningBetween(from, limit.dueAfter(from, time), limit.pace(), FOUR_FIFTHS, time)
                .orElseThrow());
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, SHANGHAI).toString();
    }

    @Test
    void instants_at_the_ends_of_time_are_uncovered_whatever_is_asked() {
        WorkingTime time = WorkingTime.of(SHANGHAI, WorkingCalendar.weekdaysOnly());
        assertThat(Stream.of(Instant.MIN, Instant.MAX, Instant.parse("9999-12-31T16:00:00Z")))
                .allSatisfy(far -> {
                    assertThat(catchThrowable(() -> time.dateOf(far))).isInstanceOf(UncoveredYearException.class);
                    assertThat(time.uncoveredYear(far, TimeLimit.workingDays(1)))
                            .isPresent();
                    assertThat(time.uncoveredYear(far, TimeLimit.workingMinutes(1)))
                            .isPresent();
                });
        Instant start = Instant.parse("2026-03-02T01:00:00Z");
        assertThat(time.uncoveredYear(start, TimeLimit.elapsedHours(Integer.MAX_VALUE)))
                .isPresent();
        assertThat(time.uncoveredYear(start, TimeLimit.calendarDays(Integer.MAX_VALUE)))
                .isPresent();
        assertThat(time.uncoveredYear(start, TimeLimit.workingMinutes(Integer.MAX_VALUE)))
                .isPresent();
        assertThat(catchThrowable(() -> time.dateOf(Instant.MAX))).hasMessageContaining("the year 1000000000");
    }
}
