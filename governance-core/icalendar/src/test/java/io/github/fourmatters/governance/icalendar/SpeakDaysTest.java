package io.github.fourmatters.governance.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakDaysTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-03-03T09:00");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=TU       | 2026-03-04T00:00:00Z | 2026-03-10T01:00:00Z",
                "FREQ=WEEKLY;BYDAY=TU       | 2026-03-03T01:00:00Z | 2026-03-10T01:00:00Z",
                "FREQ=WEEKLY;BYDAY=TU       | 2026-03-03T00:59:59Z | 2026-03-03T01:00:00Z",
                "FREQ=WEEKLY;BYDAY=TU       | 2020-01-01T00:00:00Z | 2026-03-03T01:00:00Z",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 2026-03-04T00:00:00Z | 2026-03-17T01:00:00Z",
                "FREQ=MONTHLY;BYDAY=1MO     | 2026-03-04T00:00:00Z | 2026-04-06T01:00:00Z",
                "FREQ=MONTHLY;BYMONTHDAY=-1 | 2026-03-04T00:00:00Z | 2026-03-31T01:00:00Z",
                "FREQ=DAILY                 | 2026-03-04T05:00:00Z | 2026-03-05T01:00:00Z"
            })
    void the_next_speak_day_follows_from_the_rule(String rule, Instant from, Instant next) {
        assertThat(SpeakDays.of(rule, TUESDAY, SHANGHAI).nextAfter(from)).contains(next);
    }

    @Test
    void a_rule_that_ends_has_no_next_day() {
        SpeakDays twice = SpeakDays.of("FREQ=WEEKLY;BYDAY=TU;COUNT=2", TUESDAY, SHANGHAI);
        assertThat(twice.nextAfter(Instant.EPOCH, 9))
                .isEqualTo(List.of(Instant.parse("2026-03-03T01:00:00Z"), Instant.parse("2026-03-10T01:00:00Z")));
        SpeakDays until = SpeakDays.of("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260310T010000Z", TUESDAY, SHANGHAI);
        assertThat(until.nextAfter(Instant.parse("2026-03-10T01:00:00Z"))).isEmpty();
    }

    @Test
    void the_hour_stays_when_clocks_change() {
        SpeakDays days =
                SpeakDays.of("FREQ=WEEKLY", LocalDateTime.parse("2026-03-01T09:00"), ZoneId.of("America/New_York"));
        assertThat(days.nextAfter(Instant.parse("2026-03-01T00:00:00Z"), 3))
                .isEqualTo(List.of(
                        Instant.parse("2026-03-01T14:00:00Z"),
                        Instant.parse("2026-03-08T13:00:00Z"),
                        Instant.parse("2026-03-15T13:00:00Z")));
    }

    @Test
    void asking_from_just_before_a_skipped_hour_gives_that_day_and_not_the_one_a_week_later() {
        SpeakDays days = SpeakDays.of(
                "FREQ=WEEKLY;BYDAY=SU", LocalDateTime.parse("2010-04-25T00:15"), ZoneId.of("Africa/Casablanca"));
        Instant skipped = Instant.parse("2010-05-02T00:15:00Z");
        assertThat(days.nextAfter(skipped.minusMillis(1))).contains(skipped);
        assertThat(days.nextAfter(skipped)).contains(Instant.parse("2010-05-08T23:15:00Z"));
    }

    @Test
    void an_hour_that_is_skipped_or_occurs_twice_is_taken_as_the_standard_says() {
        ZoneId newYork = ZoneId.of("America/New_York");
        SpeakDays spring = SpeakDays.of("FREQ=WEEKLY", LocalDateTime.parse("2026-03-01T02:30"), newYork);
        assertThat(spring.nextAfter(Instant.parse("2026-03-02T00:00:00Z"), 2))
                .isEqualTo(List.of(Instant.parse("2026-03-08T07:30:00Z"), Instant.parse("2026-03-15T06:30:00Z")));
        SpeakDays autumn = SpeakDays.of("FREQ=WEEKLY", LocalDateTime.parse("2026-10-25T01:30"), newYork);
        assertThat(autumn.nextAfter(Instant.parse("2026-10-26T00:00:00Z")))
                .contains(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every Tuesday                     | is no rule of RFC 5545",
                "FREQ=SOMETIMES                    | Unknown FREQ value SOMETIMES",
                "FREQ=WEEKLY;COUNT=2;UNTIL=20260501T000000Z | UNTIL and COUNT must not occur in the same rule",
                "FREQ=HOURLY                       | recurs more than once a day",
                "FREQ=DAILY;BYHOUR=9,14            | recurs more than once a day",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | no day follows from the rule",
                "FREQ=WEEKLY;UNTIL=20260101T000000Z | no day follows from the rule"
            })
    void a_rule_that_makes_no_speak_days_is_refused_by_name(String rule, String message) {
        assertThatThrownBy(() -> SpeakDays.of(rule, TUESDAY, SHANGHAI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(rule)
                .hasMessageContaining(message);
    }
}
