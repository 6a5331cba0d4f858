package io.github.fourmatters.governance.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MicrosecondsTest {

    @Test
    void an_instant_before_and_after_1970_comes_back_as_it_was() {
        for (String text : new String[] {"1969-12-31T23:59:59.999999Z", "2026-03-02T01:30:00.123456Z"}) {
            Instant instant = Instant.parse(text);
            assertThat(Microseconds.instant(Microseconds.of("at", instant))).isEqualTo(instant);
        }
        assertThat(Microseconds.of("at", Instant.parse("1969-12-31T23:59:59.999999Z")))
                .isEqualTo(-1);
    }

    @Test
    void a_finer_instant_is_refused_by_name_and_cut_only_when_asked() {
        Instant fine = Instant.parse("2026-03-02T01:30:00.123456789Z");
        assertThatThrownBy(() -> Microseconds.exact("recordedAt", fine))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("recordedAt is 2026-03-02T01:30:00.123456789Z");
        assertThat(Microseconds.cut(fine)).isEqualTo(Instant.parse("2026-03-02T01:30:00.123456Z"));
    }

    @Test
    void an_instant_beyond_the_range_is_refused() {
        assertThatThrownBy(() -> Microseconds.of("at", Instant.parse("+1000000-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("292,000 years");
    }
}
