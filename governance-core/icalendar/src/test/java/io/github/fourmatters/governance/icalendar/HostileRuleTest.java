package io.github.fourmatters.governance.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that somebody made to keep whoever asks for the next speak day busy: each is refused in one sentence, or ends, soon. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileRuleTest {
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-01-01T09:00");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant LAST_DAY = Instant.parse("9999-12-31T01:00:00Z");

    private static String refusal(String rule, LocalDateTime first) {
        IllegalArgumentException refused =
                catchThrowableOfType(IllegalArgumentException.class, () -> SpeakDays.of(rule, first, SHANGHAI));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).hasLineCount(1).hasSizeLessThan(400);
        return refused.getMessage();
    }

    private static String refusal(String rule) {
        return refusal(rule, FIRST);
    }

    @Test
    void rules_that_recur_too_often() {
        assertThat(refusal("FREQ=SECONDLY")).contains("more than once a day");
        assertThat(refusal("FREQ=MINUTELY;INTERVAL=1440")).contains("more than once a day");
        assertThat(refusal("FREQ=DAILY;BYSECOND=0,1,2")).contains("more than once a day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
    void rules_that_leave_out_nearly_everything(String frequency) {
        assertThat(refusal("FREQ=" + frequency + ";INTERVAL=2147483647")).contains("INTERVAL of 1000 at most");
        assertThat(refusal("FREQ=" + frequency + ";INTERVAL=1001")).contains("INTERVAL of 1000 at most");
        SpeakDays seldom = SpeakDays.of("FREQ=" + frequency + ";INTERVAL=1000", FIRST, SHANGHAI);
        assertThat(seldom.nextAfter(LAST_DAY)).isEmpty();
    }

    @Test
    void rules_of_which_no_day_follows() {
        assertThat(refusal("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).contains("no day follows");
        assertThat(refusal("FREQ=DAILY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=30")).contains("no day follows");
    }

    @Test
    void rules_that_are_no_rules() {
        assertThat(refusal("FREQ=" + "X".repeat(1_000_000))).contains("longer than 1000 characters");
        assertThat(refusal("FREQ=" + "X".repeat(900))).contains("no rule of RFC 5545", "… (905 characters)");
        assertThat(refusal("FREQ=\n\u0000DAILY")).contains("no rule of RFC 5545", "<U+000A>");
    }

    @Test
    void first_days_that_no_calendar_has() {
        assertThat(refusal("FREQ=DAILY", LocalDateTime.MAX)).contains("years 1 to 9999");
        assertThat(refusal("FREQ=DAILY", LocalDateTime.MIN)).contains("years 1 to 9999");
    }

    @Test
    void days_are_told_from_any_instant() {
        SpeakDays daily = SpeakDays.of("FREQ=DAILY;COUNT=2147483647", FIRST, SHANGHAI);
        assertThat(daily.nextAfter(Instant.MIN)).isEqualTo(daily.nextAfter(Instant.MIN.plusSeconds(1)));
        assertThat(daily.nextAfter(LAST_DAY.minusSeconds(1))).contains(LAST_DAY);
        assertThat(daily.nextAfter(LAST_DAY)).isEmpty();
        assertThat(daily.nextAfter(Instant.parse("+803000-01-01T00:00:00Z"))).isEmpty();
        assertThat(daily.nextAfter(Instant.MAX)).isEmpty();
    }
}
