package io.github.fourmatters.governance.notifiers.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Notifier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Posts each notice as JSON to one address, signed by {@link WebhookSignature}.
 *
 * <p>The body is an object with the texts {@code dedupeKey}, {@code ledger}, {@code orderKey}, {@code recipient} and {@code template},
 * and the object {@code parameters}. The header {@code Idempotency-Key} is the SHA-256 of the dedupe key: the same for each attempt.
 *
 * <p>2xx means delivered. 408, 425, 429, 5xx and no answer in time mean later, after {@code Retry-After} seconds at least. Everything
 * else, redirections included, means rejected. Safe for any number of threads.
 */
public final class SignedWebhook implements Notifier {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI target;
    private final WebhookSignature signature;
    private final HttpPost post;
    private final InstantSource clock;

    /**
     * Makes one.
     *
     * @param target where to post
     * @param signature the secret that both ends share
     * @param client who posts; it should follow no redirection
     * @param timeLimit how long a call may take, more than zero and less than the dispatcher's lease
     * @param clock the time of the signatures
     */
    public SignedWebhook(
            URI target, WebhookSignature signature, HttpClient client, Duration timeLimit, InstantSource clock) {
        this.target = requireNonNull(target, "target");
        this.signature = requireNonNull(signature, "signature");
        this.post = new HttpPost(client, timeLimit);
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public Delivery deliver(Notice notice) {
        byte[] body = body(notice);
        ImmutableMap<String, String> headers = ImmutableMap.of(
                WebhookSignature.HEADER,
                signature.sign(clock.instant(), body),
                "Idempotency-Key",
                Hashing.sha256()
                        .hashString(notice.dedupeKey(), StandardCharsets.UTF_8)
                        .toString());
        try {
            return HttpAnswer.delivery(post.send(target, headers, body));
        } catch (IOException unanswered) {
            return new Delivery.RetryAfter(Duration.ZERO);
        }
    }

    private static byte[] body(Notice notice) {
        try {
            return JSON.writeValueAsBytes(ImmutableMap.of(
                    "dedupeKey", notice.dedupeKey(),
                    "ledger", notice.ledger().value(),
                    "orderKey", notice.orderKey(),
                    "recipient", notice.recipient(),
                    "template", notice.template(),
                    "parameters", notice.parameters()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts can be written as JSON", impossible);
        }
    }
}
