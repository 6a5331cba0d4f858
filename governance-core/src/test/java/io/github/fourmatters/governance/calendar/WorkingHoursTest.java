package io.github.fourmatters.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {

    private static final WorkShift MORNING = new WorkShift(LocalTime.of(8, 30), LocalTime.of(12, 0));
    private static final WorkShift AFTERNOON = new WorkShift(LocalTime.of(14, 0), LocalTime.of(18, 0));

    @Test
    void the_standard_day_has_420_minutes() {
        assertThat(WorkingHours.standard().perDay()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void a_charter_s_own_hours_are_kept() {
        WorkingTime time =
                new WorkingTime(ZoneId.of("UTC"), WorkingCalendar.weekdaysOnly(), WorkingHours.of(MORNING, AFTERNOON));
        assertThat(TimeLimit.workingMinutes(30).dueAfter(Instant.parse("2026-03-02T11:45:00Z"), time))
                .isEqualTo("2026-03-02T14:15:00Z");
    }

    @Test
    void shifts_out_of_order_or_overlapping_are_refused() {
        assertThatThrownBy(() -> WorkingHours.of(AFTERNOON, MORNING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the shift from 08:30 begins before the one until 18:00 has ended");
        assertThatThrownBy(WorkingHours::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_shift_that_does_not_end_after_it_begins_is_refused() {
        assertThatThrownBy(() -> new WorkShift(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12:00 to 12:00");
        assertThatThrownBy(() -> new WorkShift(LocalTime.of(9, 0, 30), LocalTime.NOON))
                .hasMessage("09:00:30 is not on a whole minute");
    }
}
