package io.github.fourmatters.governance.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.calendar.WorkingTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DeliveryHoursTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime TEN_AT_NIGHT = LocalTime.of(22, 0);
    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private static final DeliveryHours NIGHT_IS_QUIET = DeliveryHours.outside(TEN_AT_NIGHT, SEVEN, SHANGHAI);
    private static final DeliveryHours OFFICE =
            DeliveryHours.office(WorkingTime.of(SHANGHAI, WorkingCalendar.china2026()));

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Instant shanghai(String local) {
        return at(SHANGHAI, local);
    }

    @Test
    void a_warning_in_the_last_second_of_a_day_waits_until_the_morning() {
        assertThat(NIGHT_IS_QUIET.opensFrom(shanghai("2026-03-09T23:59:59"))).isEqualTo(shanghai("2026-03-10T07:00"));
        assertThat(NIGHT_IS_QUIET.opensFrom(shanghai("2026-03-10T00:00"))).isEqualTo(shanghai("2026-03-10T07:00"));
    }

    @Test
    void quiet_hours_begin_and_end_at_their_very_instants() {
        Instant last = shanghai("2026-03-09T21:59:59.999999");
        assertThat(NIGHT_IS_QUIET.opensFrom(last)).isEqualTo(last);
        assertThat(NIGHT_IS_QUIET.opensFrom(shanghai("2026-03-09T22:00"))).isEqualTo(shanghai("2026-03-10T07:00"));
        assertThat(NIGHT_IS_QUIET.opensFrom(shanghai("2026-03-10T07:00"))).isEqualTo(shanghai("2026-03-10T07:00"));
    }

    @Test
    void quiet_hours_within_a_day_end_on_that_day() {
        DeliveryHours noon = DeliveryHours.outside(LocalTime.of(12, 0), LocalTime.of(14, 0), SHANGHAI);
        assertThat(noon.opensFrom(shanghai("2026-03-09T12:30"))).isEqualTo(shanghai("2026-03-09T14:00"));
        assertThat(noon.opensFrom(shanghai("2026-03-09T23:00"))).isEqualTo(shanghai("2026-03-09T23:00"));
    }

    @Test
    void quiet_hours_that_end_in_a_time_that_clocks_skip_end_with_the_skip() {
        DeliveryHours hours = DeliveryHours.outside(TEN_AT_NIGHT, LocalTime.of(2, 30), BERLIN);
        assertThat(hours.opensFrom(at(BERLIN, "2026-03-29T01:00"))).isEqualTo(at(BERLIN, "2026-03-29T03:00"));
    }

    @Test
    void quiet_hours_that_end_in_a_time_that_comes_twice_end_at_the_later_one() {
        DeliveryHours hours = DeliveryHours.outside(TEN_AT_NIGHT, LocalTime.of(2, 30), BERLIN);
        assertThat(hours.opensFrom(at(BERLIN, "2026-10-25T01:00"))).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void office_hours_are_the_shifts_of_working_days() {
        assertThat(OFFICE.opensFrom(shanghai("2026-03-09T09:00"))).isEqualTo(shanghai("2026-03-09T09:00"));
        assertThat(OFFICE.opensFrom(shanghai("2026-03-09T11:59:59"))).isEqualTo(shanghai("2026-03-09T11:59:59"));
        assertThat(OFFICE.opensFrom(shanghai("2026-03-09T12:00"))).isEqualTo(shanghai("2026-03-09T13:00"));
        assertThat(OFFICE.opensFrom(shanghai("2026-03-09T23:59:59"))).isEqualTo(shanghai("2026-03-10T09:00"));
        assertThat(OFFICE.opensFrom(shanghai("2026-03-13T17:00"))).isEqualTo(shanghai("2026-03-16T09:00"));
    }

    @Test
    void office_hours_wait_for_the_end_of_the_spring_festival() {
        assertThat(OFFICE.opensFrom(shanghai("2026-02-14T18:00"))).isEqualTo(shanghai("2026-02-24T09:00"));
    }

    @Test
    void where_the_calendar_ends_weekdays_are_worked() {
        assertThat(OFFICE.opensFrom(shanghai("2026-12-31T18:00"))).isEqualTo(shanghai("2027-01-01T09:00"));
        assertThat(OFFICE.opensFrom(shanghai("2027-01-02T10:00"))).isEqualTo(shanghai("2027-01-04T09:00"));
    }

    @Test
    void quiet_hours_without_an_end_or_with_a_fraction_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeliveryHours.outside(SEVEN, SEVEN, SHANGHAI))
                .withMessageContaining("07:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeliveryHours.outside(SEVEN.plusNanos(1), TEN_AT_NIGHT, SHANGHAI))
                .withMessageContaining("quietFrom");
    }
}
