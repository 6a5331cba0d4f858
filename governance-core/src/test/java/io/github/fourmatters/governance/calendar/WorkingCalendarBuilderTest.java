package io.github.fourmatters.governance.calendar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingCalendarBuilderTest {

    private final WorkingCalendarBuilder builder = WorkingCalendar.builder("ours");

    @Test
    void a_calendar_without_a_year_is_refused() {
        assertThatThrownBy(builder::build).hasMessage("the calendar \"ours\" covers no year: call covering(year)");
    }

    @Test
    void a_day_in_a_year_that_is_not_covered_is_refused() {
        builder.covering(2026).off(LocalDate.of(2027, 1, 1));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2027-01-01 lies in a year that the calendar \"ours\" does not cover: call covering(2027)");
    }

    @Test
    void a_working_weekend_on_a_weekday_is_refused() {
        assertThatThrownBy(() -> builder.workingWeekend(LocalDate.of(2026, 3, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2026-03-02 is a MONDAY, not a weekend day: check the date against the notice");
    }

    @Test
    void a_day_that_is_both_off_and_worked_is_refused() {
        LocalDate saturday = LocalDate.of(2026, 3, 7);
        builder.covering(2026).off(saturday).workingWeekend(saturday);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-07 is both off and a working weekend");
    }

    @Test
    void days_off_the_wrong_way_round_are_refused() {
        assertThatThrownBy(() -> builder.off(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-07 to 2026-03-06");
    }

    @Test
    void a_blank_name_is_refused() {
        assertThatThrownBy(() -> WorkingCalendar.builder(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
