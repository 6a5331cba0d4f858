package io.github.fourmatters.governance.spi.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.LedgerId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static Notice notice(ImmutableMap<String, String> parameters) {
        return new Notice("d", new LedgerId("lakeside"), "o", "r", "raised", parameters);
    }

    @Test
    void parameters_that_no_outbox_keeps_are_refused() {
        assertThatThrownBy(() -> notice(ImmutableMap.of("a", "x".repeat(100_000))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100001 characters");
        assertThatThrownBy(() -> notice(ImmutableMap.of("a", "\uD83C")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate");
    }

    @Test
    void a_delivery_goes_to_its_case() {
        Delivery.Cases<String> cases = new Delivery.Cases<>() {
            @Override
            public String delivered(Delivery.Delivered delivered) {
                return "delivered";
            }

            @Override
            public String retryAfter(Delivery.RetryAfter retryAfter) {
                return retryAfter.delay().toString();
            }

            @Override
            public String rejected(Delivery.Rejected rejected) {
                return rejected.reason();
            }
        };
        assertThat(new Delivery.Delivered().match(cases)).isEqualTo("delivered");
        assertThat(new Delivery.RetryAfter(Duration.ofSeconds(1)).match(cases)).isEqualTo("PT1S");
        assertThat(new Delivery.Rejected("no address").match(cases)).isEqualTo("no address");
        assertThatThrownBy(() -> new Delivery.RetryAfter(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
