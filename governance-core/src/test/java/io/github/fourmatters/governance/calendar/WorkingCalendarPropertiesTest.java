package io.github.fourmatters.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

@Domain(CalendarArbitraries.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class WorkingCalendarPropertiesTest {

    /** Invariant 28. */
    @Property
    void adding_twice_is_adding_the_sum(
            @ForAll WorkingCalendar calendar,
            @ForAll LocalDate date,
            @ForAll @IntRange(min = 1, max = 400) int first,
            @ForAll @IntRange(min = 1, max = 400) int second) {
        assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(date, first), second))
                .isEqualTo(calendar.plusWorkingDays(date, first + second));
    }

    /** Invariant 29. */
    @Property
    void counting_undoes_adding(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate date, @ForAll @IntRange(min = 1, max = 1000) int days) {
        assertThat(calendar.workingDaysBetween(date, calendar.plusWorkingDays(date, days)))
                .isEqualTo(days);
    }

    @Property
    void adding_agrees_with_walking_over_the_days(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate date, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate walked = date;
        for (int left = days; left > 0; left -= calendar.isWorkingDay(walked) ? 1 : 0) {
            walked = walked.plusDays(1);
        }
        assertThat(calendar.plusWorkingDays(date, days)).isEqualTo(walked);
    }

    @Property
    void counting_agrees_with_asking_each_day(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate date, @ForAll @IntRange(max = 500) int span) {
        LocalDate last = date.plusDays(span);
        long asked = date.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
        assertThat(calendar.workingDaysBetween(date, last)).isEqualTo((int) asked);
    }

    @Property
    void the_next_working_day_is_worked_and_no_day_before_it_is(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate date) {
        LocalDate next = calendar.nextWorkingDayOnOrAfter(date);
        assertThat(calendar.isWorkingDay(next)).isTrue();
        assertThat(date.datesUntil(next)).noneMatch(calendar::isWorkingDay);
    }
}
