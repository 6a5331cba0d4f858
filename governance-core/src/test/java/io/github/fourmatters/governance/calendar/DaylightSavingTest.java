package io.github.fourmatters.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaylightSavingTest {

    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.weekdaysOnly();

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "Asia/Shanghai,     2026-03-02, 2026-03-02T15:59:59.999999Z, no change of clocks",
        "America/Sao_Paulo, 2018-11-03, 2018-11-04T02:59:59.999999Z, the next midnight is skipped",
        "America/Sao_Paulo, 2018-02-17, 2018-02-18T02:59:59.999999Z, the hour before midnight occurs twice",
        "America/Havana,    2025-11-01, 2025-11-02T03:59:59.999999Z, the hour after midnight occurs twice",
        "America/St_Johns,  2006-10-28, 2006-10-29T03:29:59.999999Z, clocks go back at one minute past midnight",
        "America/New_York,  2026-03-08, 2026-03-09T03:59:59.999999Z, a day of 23 hours",
        "Pacific/Apia,      2011-12-30, 2011-12-30T09:59:59.999999Z, the whole day is skipped"
    })
    void the_end_of_a_day_is_its_last_microsecond(ZoneId zone, LocalDate date, Instant end, String what) {
        assertThat(Deadline.endOfDay(date, zone)).as(what).isEqualTo(end);
    }

    @Test
    void elapsed_hours_are_real_hours_when_clocks_go_forward() {
        Instant start = Instant.parse("2026-03-08T06:30:00Z");
        assertThat(TimeLimit.elapsedHours(2).dueAfter(start, WorkingTime.of(ZoneId.of("America/New_York"), WEEKDAYS)))
                .isEqualTo("2026-03-08T08:30:00Z");
    }

    @Test
    void working_minutes_follow_the_office_clock_over_a_change() {
        ZoneId zone = ZoneId.of("America/New_York");
        Instant friday = Instant.parse("2026-03-06T21:30:00Z");
        assertThat(TimeLimit.workingMinutes(60).dueAfter(friday, WorkingTime.of(zone, WEEKDAYS)))
                .isEqualTo("2026-03-09T13:30:00Z");
    }

    @Test
    void the_day_of_the_start_is_the_community_s_own() {
        Instant start = Instant.parse("2026-03-02T17:00:00Z");
        assertThat(TimeLimit.workingDays(1).dueAfter(start, WorkingTime.of(ZoneId.of("Asia/Shanghai"), WEEKDAYS)))
                .isEqualTo("2026-03-04T15:59:59.999999Z");
        assertThat(TimeLimit.workingDays(1).dueAfter(start, WorkingTime.of(ZoneId.of("UTC"), WEEKDAYS)))
                .isEqualTo("2026-03-03T23:59:59.999999Z");
    }
}
