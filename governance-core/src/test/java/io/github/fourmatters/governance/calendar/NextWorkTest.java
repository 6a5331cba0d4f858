package io.github.fourmatters.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When work is done next, above all on days on which clocks change. */
class NextWorkTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static WorkingTime sundaysFrom(LocalTime from, LocalTime to) {
        WorkingCalendar calendar = WorkingCalendar.weekdaysOnly().toBuilder("with two sundays")
                .workingWeekend(java.time.LocalDate.of(2026, 3, 29))
                .workingWeekend(java.time.LocalDate.of(2026, 10, 25))
                .build();
        return new WorkingTime(BERLIN, calendar, WorkingHours.of(new WorkShift(from, to)));
    }

    @Test
    void a_shift_whose_beginning_is_skipped_begins_with_the_skip() {
        WorkingTime time = sundaysFrom(LocalTime.of(2, 30), LocalTime.of(9, 0));
        assertThat(time.nextWorkFrom(Instant.parse("2026-03-29T00:30:00Z"))).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void a_shift_that_is_skipped_whole_is_not_worked() {
        WorkingTime time = sundaysFrom(LocalTime.of(2, 15), LocalTime.of(2, 45));
        assertThat(time.nextWorkFrom(Instant.parse("2026-03-29T00:30:00Z"))).isEqualTo("2026-03-30T00:15:00Z");
    }

    @Test
    void a_shift_whose_beginning_comes_twice_begins_the_second_time() {
        WorkingTime time = sundaysFrom(LocalTime.of(2, 30), LocalTime.of(9, 0));
        assertThat(time.nextWorkFrom(Instant.parse("2026-10-25T00:00:00Z"))).isEqualTo("2026-10-25T01:30:00Z");
    }
}
