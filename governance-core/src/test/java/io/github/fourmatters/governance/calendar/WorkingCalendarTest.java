package io.github.fourmatters.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final WorkingCalendar CHINA = WorkingCalendar.china2026();

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 5, 2026-02-27",
        "2026-04-30, 5, 2026-05-11",
        "2026-03-02, 5, 2026-03-09",
        "2025-12-31, 1, 2026-01-04"
    })
    void working_days_are_added_after_day_nought(LocalDate date, int days, LocalDate due) {
        assertThat(CHINA.plusWorkingDays(date, days)).isEqualTo(due);
        assertThat(CHINA.workingDaysBetween(date, due)).isEqualTo(days);
        assertThat(CHINA.workingDaysBetween(due, date)).isEqualTo(-days);
    }

    @ParameterizedTest
    @CsvSource({"1, 59", "2, 61", "3, 66", "4, 62"})
    void each_quarter_of_2026_has_its_working_days(int number, int days) {
        Quarter quarter = new Quarter(2026, number);
        LocalDate before = quarter.start().minusDays(1);
        assertThat(CHINA.workingDaysBetween(before, quarter.end())).isEqualTo(days);
    }

    @Test
    void the_year_2026_has_248_working_days_counted_either_way() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(CHINA.workingDaysBetween(first.minusDays(1), LocalDate.of(2026, 12, 31)))
                .isEqualTo(248);
        assertThat(first.datesUntil(LocalDate.of(2027, 1, 1))
                        .filter(CHINA::isWorkingDay)
                        .count())
                .isEqualTo(248);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-03",
        "2026-02-15, 2026-02-23",
        "2026-04-04, 2026-04-06",
        "2026-05-01, 2026-05-05",
        "2026-06-19, 2026-06-21",
        "2026-09-25, 2026-09-27",
        "2026-10-01, 2026-10-07"
    })
    void the_holidays_of_the_notice_are_off(LocalDate first, LocalDate last) {
        assertThat(first.datesUntil(last.plusDays(1))).noneMatch(CHINA::isWorkingDay);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"})
    void the_working_weekends_of_the_notice_are_worked(LocalDate date) {
        assertThat(CHINA.isWorkingDay(date)).isTrue();
        assertThat(WorkingCalendar.weekdaysOnly().isWorkingDay(date)).isFalse();
    }

    @Test
    void the_next_working_day_is_the_day_itself_when_it_is_worked() {
        assertThat(CHINA.nextWorkingDayOnOrAfter(LocalDate.of(2026, 2, 14))).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(CHINA.nextWorkingDayOnOrAfter(LocalDate.of(2026, 2, 15))).isEqualTo(LocalDate.of(2026, 2, 24));
    }

    @Test
    void a_year_without_holidays_is_refused_with_the_way_out() {
        assertThat(CHINA.covers(2026)).isTrue();
        assertThat(CHINA.covers(2027)).isFalse();
        assertThatThrownBy(() -> CHINA.plusWorkingDays(LocalDate.of(2026, 12, 30), 2))
                .isInstanceOfSatisfying(UncoveredYearException.class, refused -> {
                    assertThat(refused.year()).isEqualTo(2027);
                    assertThat(refused.calendar()).isEqualTo("china-2026");
                })
                .hasMessage("the calendar \"china-2026\" has no holidays for 2027 (it covers [2026]):"
                        + " add them with toBuilder(name).covering(2027),"
                        + " or choose Monday to Friday with andWeekdaysOnlyFor(2027)");
        assertThatThrownBy(() -> CHINA.isWorkingDay(LocalDate.of(2025, 12, 31)))
                .isInstanceOf(UncoveredYearException.class);
        assertThatThrownBy(() -> CHINA.workingDaysBetween(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 1)))
                .isInstanceOf(UncoveredYearException.class);
    }

    @Test
    void a_gap_between_covered_years_is_refused() {
        WorkingCalendar gap = CHINA.andWeekdaysOnlyFor(2028);
        assertThatThrownBy(() -> gap.plusWorkingDays(LocalDate.of(2026, 12, 30), 300))
                .isInstanceOfSatisfying(
                        UncoveredYearException.class,
                        refused -> assertThat(refused.year()).isEqualTo(2027));
    }

    @Test
    void weekdays_for_a_further_year_are_chosen_by_name() {
        WorkingCalendar chosen = CHINA.andWeekdaysOnlyFor(2027);
        assertThat(chosen.plusWorkingDays(LocalDate.of(2026, 12, 30), 2)).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(chosen.workingDaysBetween(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31)))
                .isEqualTo(248);
        assertThat(chosen).hasToString("china-2026, weekdays only in 2027");
        assertThatThrownBy(() -> chosen.andWeekdaysOnlyFor(2026))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("covers 2026 already");
    }

    @Test
    void a_published_notice_is_added_to_a_calendar() {
        WorkingCalendar both = CHINA.toBuilder("china-2026-2027")
                .covering(2027)
                .off(LocalDate.of(2027, 1, 1))
                .build();
        assertThat(both.plusWorkingDays(LocalDate.of(2026, 12, 30), 2)).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    @Test
    void adding_no_working_day_is_refused() {
        assertThatThrownBy(() -> CHINA.plusWorkingDays(LocalDate.of(2026, 3, 2), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days must be 1 or more, was 0: for 0 ask nextWorkingDayOnOrAfter");
    }

    @Test
    void calendars_are_equal_when_they_say_the_same() {
        assertThat(CHINA.toBuilder("china-2026").build()).isEqualTo(CHINA).hasSameHashCodeAs(CHINA);
        assertThat(CHINA.toBuilder("another").build()).isNotEqualTo(CHINA);
        assertThat(CHINA.toBuilder("china-2026").off(LocalDate.of(2026, 3, 2)).build())
                .isNotEqualTo(CHINA);
    }

    @Test
    void a_span_of_two_million_weekdays_is_found_at_once() {
        LocalDate far = WorkingCalendar.weekdaysOnly().plusWorkingDays(LocalDate.of(2026, 1, 1), 2_000_000);
        assertThat(WorkingCalendar.weekdaysOnly().workingDaysBetween(LocalDate.of(2026, 1, 1), far))
                .isEqualTo(2_000_000);
    }

    @Test
    void no_calendar_reckons_before_the_year_1_or_after_9999() {
        WorkingCalendar weekdays = WorkingCalendar.weekdaysOnly();
        LocalDate last = LocalDate.of(9999, 12, 31);
        assertThat(weekdays.isWorkingDay(last)).isTrue();
        assertThat(weekdays.workingDaysBetween(LocalDate.of(0, 12, 31), last)).isEqualTo(2_608_615);
        List<ThrowingCallable> tooFar = List.of(
                () -> weekdays.isWorkingDay(LocalDate.MAX),
                () -> weekdays.isWorkingDay(LocalDate.MIN),
                () -> weekdays.plusWorkingDays(last, 1),
                () -> weekdays.plusWorkingDays(LocalDate.MAX, 1),
                () -> weekdays.plusWorkingDays(LocalDate.of(2026, 1, 1), Integer.MAX_VALUE),
                () -> weekdays.workingDaysBetween(LocalDate.of(2026, 1, 1), LocalDate.MAX),
                () -> weekdays.workingDaysBetween(LocalDate.MAX, LocalDate.MIN),
                () -> CHINA.plusWorkingDays(LocalDate.MAX, 1));
        assertThat(tooFar)
                .allSatisfy(reckoning -> assertThatThrownBy(reckoning)
                        .isInstanceOf(UncoveredYearException.class)
                        .hasMessageContaining("name a day of the years 1 to 9999"));
        assertThat(weekdays.covers(10_000)).isFalse();
        assertThatThrownBy(() -> CHINA.toBuilder("far").covering(10_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a calendar covers years from 1 to 9999, not 10000");
    }
}
