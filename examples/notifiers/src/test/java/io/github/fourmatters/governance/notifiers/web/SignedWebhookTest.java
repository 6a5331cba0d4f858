package io.github.fourmatters.governance.notifiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fourmatters.governance.notifiers.Samples;
import io.github.fourmatters.governance.spi.notice.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignedWebhookTest {
    private static final Instant NOW = Instant.parse("2026-03-09T01:00:00Z");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final WebhookSignature SIGNATURE =
            new WebhookSignature("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private final FarEnd farEnd = new FarEnd();

    @AfterEach
    void end() {
        farEnd.close();
    }

    private SignedWebhook webhook(Duration limit) {
        return new SignedWebhook(farEnd.address("/notices"), SIGNATURE, FarEnd.CLIENT, limit, () -> NOW);
    }

    private Delivery delivered() {
        return webhook(FarEnd.LIMIT).deliver(Samples.NOTICE);
    }

    private Delivery delivered(int status) {
        farEnd.status = status;
        return delivered();
    }

    @Test
    void a_notice_arrives_whole_and_signed() throws Exception {
        assertThat(delivered()).isEqualTo(new Delivery.Delivered());
        JsonNode body = new ObjectMapper().readTree(farEnd.body);
        assertThat(body.get("dedupeKey").asText()).isEqualTo("lakeside:c1#1");
        assertThat(body.get("recipient").asText()).isEqualTo("resident-7");
        assertThat(body.get("parameters").get("issue").asText()).isEqualTo("路灯 1");
        assertThat(farEnd.key).matches("[0-9a-f]{64}");
        assertThat(SIGNATURE.isValid(farEnd.signature, farEnd.body, NOW, TOLERANCE))
                .isTrue();
    }

    @Test
    void another_body_secret_or_time_is_noticed() {
        byte[] body = {1, 2};
        String header = SIGNATURE.sign(NOW, body);
        WebhookSignature other = new WebhookSignature(new byte[32]);
        assertThat(SIGNATURE.isValid(header, body, NOW.plus(TOLERANCE), TOLERANCE))
                .isTrue();
        assertThat(SIGNATURE.isValid(header, body, NOW.plus(TOLERANCE).plusSeconds(1), TOLERANCE))
                .isFalse();
        assertThat(SIGNATURE.isValid(header, new byte[] {1, 3}, NOW, TOLERANCE)).isFalse();
        assertThat(other.isValid(header, body, NOW, TOLERANCE)).isFalse();
        assertThat(SIGNATURE.isValid(header.replaceFirst("t=\\d+", "t=1773018001"), body, NOW, TOLERANCE))
                .isFalse();
        assertThat(SIGNATURE.isValid("v1=nothing", body, NOW, TOLERANCE)).isFalse();
    }

    @Test
    void a_signature_is_the_hash_that_the_page_describes() {
        // printf '1773018000.{}' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        assertThat(SIGNATURE.sign(NOW, "{}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("t=1773018000,v1=0e148f7ac6007386012f8f9f19d3e44da97cfd1e2975434255ee828e8e44b355");
    }

    @Test
    void what_the_far_end_refuses_for_good_is_rejected() {
        assertThat(delivered(404)).isEqualTo(new Delivery.Rejected("HTTP 404"));
        assertThat(delivered(302)).isEqualTo(new Delivery.Rejected("HTTP 302"));
    }

    @Test
    void what_the_far_end_cannot_take_now_is_tried_again_when_it_says() {
        farEnd.retryAfter = "120";
        assertThat(delivered(429)).isEqualTo(new Delivery.RetryAfter(Duration.ofMinutes(2)));
        farEnd.retryAfter = "Tue, 10 Mar 2026 00:00:00 GMT";
        assertThat(delivered(503)).isEqualTo(new Delivery.RetryAfter(Duration.ZERO));
    }

    @Test
    void a_far_end_that_is_gone_or_hangs_is_tried_again() {
        farEnd.hangs = true;
        assertThat(webhook(Duration.ofMillis(200)).deliver(Samples.NOTICE))
                .isEqualTo(new Delivery.RetryAfter(Duration.ZERO));
        farEnd.hangs = false;
        farEnd.hangsInBody = true;
        assertThat(webhook(Duration.ofMillis(200)).deliver(Samples.NOTICE))
                .isEqualTo(new Delivery.RetryAfter(Duration.ZERO));
        farEnd.close();
        assertThat(delivered()).isEqualTo(new Delivery.RetryAfter(Duration.ZERO));
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookSignature(new byte[31]))
                .withMessageContaining("31");
    }
}
