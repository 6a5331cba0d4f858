package io.github.fourmatters.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.quantity.Rational;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

@Domain(CalendarArbitraries.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class DeadlinePropertiesTest {

    @Property
    void nothing_is_due_before_it_starts(
            @ForAll Instant start, @ForAll TimeLimit limit, @ForAll ZoneId zone, @ForAll WorkingCalendar calendar) {
        assertThat(limit.dueAfter(start, WorkingTime.of(zone, calendar))).isAfterOrEqualTo(start);
    }

    @Property
    void a_longer_limit_is_never_due_earlier(
            @ForAll Instant start,
            @ForAll @IntRange(min = 1, max = 700) int amount,
            @ForAll @IntRange(min = 1, max = 50) int more,
            @ForAll @IntRange(max = 3) int kind,
            @ForAll ZoneId zone,
            @ForAll WorkingCalendar calendar) {
        Instant shorter = CalendarArbitraries.limit(amount, kind).dueAfter(start, WorkingTime.of(zone, calendar));
        Instant longer = CalendarArbitraries.limit(amount + more, kind).dueAfter(start, WorkingTime.of(zone, calendar));
        assertThat(longer).isAfterOrEqualTo(shorter);
    }

    /** Where clocks are put back, a date or an office hour begins twice; Shanghai's have not been since 1991. */
    @Property
    void a_later_start_is_never_due_earlier_where_clocks_are_left_alone(
            @ForAll Instant start,
            @ForAll @IntRange(max = 500_000) int seconds,
            @ForAll TimeLimit limit,
            @ForAll WorkingCalendar calendar) {
        WorkingTime time = WorkingTime.of(ZoneId.of("Asia/Shanghai"), calendar);
        assertThat(limit.dueAfter(start.plusSeconds(seconds), time)).isAfterOrEqualTo(limit.dueAfter(start, time));
    }

    /** Invariant 30; a zone that skipped a whole day has no instant on it. */
    @Property
    void the_due_day_of_a_day_limit_is_a_working_day(
            @ForAll Instant start,
            @ForAll @IntRange(min = 1, max = 700) int days,
            @ForAll @IntRange(max = 1) int kind,
            @ForAll WorkingCalendar calendar) {
        ZoneId zone = ZoneId.of("America/St_Johns");
        Instant due = CalendarArbitraries.limit(days, kind).dueAfter(start, WorkingTime.of(zone, calendar));
        assertThat(calendar.isWorkingDay(LocalDate.ofInstant(due, zone))).isTrue();
    }

    /** Invariant 25. */
    @Property
    void what_remains_is_never_below_nought_and_at_most_the_limit(
            @ForAll Instant start,
            @ForAll Instant asOf,
            @ForAll @IntRange(min = 1, max = 700) int days,
            @ForAll ZoneId zone,
            @ForAll WorkingCalendar calendar) {
        WorkingTime time = WorkingTime.of(zone, calendar);
        Instant due = TimeLimit.workingDays(days).dueAfter(start, time);
        assertThat(time.workingDaysLeft(asOf, due)).isNotNegative();
        assertThat(time.workingDaysLeft(start, due)).isLessThanOrEqualTo(days);
    }

    @Property
    void a_warning_comes_between_the_start_and_the_due_instant(
            @ForAll Instant start,
            @ForAll TimeLimit limit,
            @ForAll Rational share,
            @ForAll ZoneId zone,
            @ForAll WorkingCalendar calendar) {
        WorkingTime time = WorkingTime.of(zone, calendar);
        Instant due = limit.dueAfter(start, time);
        Deadline.warningBetween(start, due, limit.pace(), share, time)
                .ifPresent(at -> assertThat(at).isAfter(start).isBefore(due));
    }

    @Property
    void elapsed_hours_are_real_hours(
            @ForAll Instant start,
            @ForAll @IntRange(min = 1, max = 1000) int hours,
            @ForAll ZoneId zone,
            @ForAll WorkingCalendar calendar) {
        Instant due = TimeLimit.elapsedHours(hours).dueAfter(start, WorkingTime.of(zone, calendar));
        assertThat(Duration.between(start, due)).isEqualTo(Duration.ofHours(hours));
    }

    @Property
    void the_microsecond_after_the_end_of_a_day_is_another_day(@ForAll LocalDate date, @ForAll ZoneId zone) {
        Instant end = Deadline.endOfDay(date, zone);
        assertThat(LocalDate.ofInstant(end, zone)).isBeforeOrEqualTo(date);
        assertThat(LocalDate.ofInstant(end.plus(1, ChronoUnit.MICROS), zone)).isAfter(date);
        assertThat(end.truncatedTo(ChronoUnit.MICROS)).isEqualTo(end);
    }
}
