package io.github.fourmatters.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.quantity.Rational;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;

@Domain(CalendarArbitraries.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class PausePropertiesTest {
    private static final long MONTH = 30L * 86_400;

    /** Invariants 25 and 26. */
    @Property
    void nothing_less_than_nothing_is_left_and_no_deadline_comes_earlier(
            @ForAll Instant start,
            @ForAll TimeLimit limit,
            @ForAll @LongRange(max = 3 * MONTH) long until,
            @ForAll @LongRange(max = 3 * MONTH) long lasting,
            @ForAll ZoneId zone,
            @ForAll WorkingCalendar calendar) {
        WorkingTime time = WorkingTime.of(zone, calendar);
        Instant due = limit.dueAfter(start, time);
        Instant since = earlier(start.plusSeconds(until), due);
        Pause pause = Pause.begin(since, due, limit.pace(), time);
        assertThat(pause.left()).isNotNegative();
        assertThat(pause.dueAfter(since.plusSeconds(lasting), time)).isAfterOrEqualTo(due);
    }

    /** Invariant 27. */
    @Property
    void a_pause_that_ends_on_its_own_day_leaves_a_day_limit_as_it_was(
            @ForAll Instant since,
            @ForAll @IntRange(max = 300) int ahead,
            @ForAll @LongRange(max = 86_400) long lasting,
            @ForAll ZoneId zone,
            @ForAll WorkingCalendar calendar) {
        WorkingTime time = WorkingTime.of(zone, calendar);
        Instant due = time.endOfDay(time.dateOf(since).plusDays(ahead));
        Instant resumed = since.plusSeconds(lasting);
        Assume.that(!since.isAfter(due) && time.dateOf(resumed).equals(time.dateOf(since)));
        assertThat(Pause.begin(since, due, DeadlineBasis.DAYS, time).dueAfter(resumed, time))
                .isEqualTo(due);
    }

    /** Recounted by walking over the days, in a zone without a skipped day. */
    @Property
    void as_many_working_days_come_after_the_resumption_as_were_left(
            @ForAll Instant start,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll @LongRange(max = 2 * MONTH) long until,
            @ForAll @LongRange(min = 86_400, max = 3 * MONTH) long lasting,
            @ForAll WorkingCalendar calendar) {
        WorkingTime time = WorkingTime.of(ZoneId.of("America/St_Johns"), calendar);
        Instant due = TimeLimit.workingDays(days).dueAfter(start, time);
        Instant since = earlier(start.plusSeconds(until), due);
        Instant resumed = since.plusSeconds(lasting);
        Assume.that(time.dateOf(resumed).isAfter(time.dateOf(since)));
        Instant moved = Pause.begin(since, due, DeadlineBasis.DAYS, time).dueAfter(resumed, time);
        long left = worked(time.dateOf(since), time.dateOf(due), calendar);
        LocalDate expected = left == 0
                ? calendar.nextWorkingDayOnOrAfter(time.dateOf(resumed))
                : walk(time.dateOf(resumed), left, calendar);
        assertThat(time.dateOf(moved)).isEqualTo(expected);
        assertThat(calendar.isWorkingDay(time.dateOf(moved))).isTrue();
    }

    @Property
    void work_that_is_left_can_be_measured_and_done(
            @ForAll Instant start,
            @ForAll @IntRange(min = 1, max = 5_000) int minutes,
            @ForAll @LongRange(max = MONTH) long until,
            @ForAll WorkingCalendar calendar) {
        WorkingTime time = WorkingTime.of(ZoneId.of("Asia/Shanghai"), calendar);
        Instant due = TimeLimit.workingMinutes(minutes).dueAfter(start, time);
        assertThat(time.workBetween(start, due)).isEqualTo(Duration.ofMinutes(minutes));
        Instant since = earlier(start.plusSeconds(until), due);
        assertThat(Pause.begin(since, due, DeadlineBasis.WORKING_TIME, time).dueAfter(since, time))
                .isEqualTo(due);
    }

    @Property
    void a_longer_pause_never_makes_a_deadline_earlier(
            @ForAll Instant start,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll @IntRange(max = 3) int kind,
            @ForAll @LongRange(max = 2 * MONTH) long lasting,
            @ForAll @LongRange(max = 2 * MONTH) long more,
            @ForAll WorkingCalendar calendar) {
        WorkingTime time = WorkingTime.of(ZoneId.of("Asia/Shanghai"), calendar);
        TimeLimit limit = CalendarArbitraries.limit(amount, kind);
        Pause pause = Pause.begin(start, limit.dueAfter(start, time), limit.pace(), time);
        assertThat(pause.dueAfter(start.plusSeconds(lasting + more), time))
                .isAfterOrEqualTo(pause.dueAfter(start.plusSeconds(lasting), time));
    }

    @Property
    void a_warning_comes_after_the_start_and_before_the_due_instant(
            @ForAll Instant start,
            @ForAll TimeLimit limit,
            @ForAll Rational share,
            @ForAll ZoneId zone,
            @ForAll WorkingCalendar calendar) {
        WorkingTime time = WorkingTime.of(zone, calendar);
        Instant due = limit.dueAfter(start, time);
        Deadline.warningBetween(start, due, limit.pace(), share, time)
                .ifPresent(warning -> assertThat(warning).isAfter(start).isBefore(due));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static long worked(LocalDate after, LocalDate last, WorkingCalendar calendar) {
        return after.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    private static LocalDate walk(LocalDate after, long days, WorkingCalendar calendar) {
        LocalDate day = after;
        for (long left = days; left > 0; left -= calendar.isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }
}
