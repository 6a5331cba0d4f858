package io.github.fourmatters.governance.notifiers.web;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Signs the address of a DingTalk robot: HMAC-SHA256 over the milliseconds, a line feed and the secret, under the secret. */
final class DingTalkSignature {
    private final String secret;

    DingTalkSignature(String secret) {
        this.secret = requireNonNull(secret, "secret");
    }

    URI sign(URI webhook, Instant now) {
        String signed = now.toEpochMilli() + "\n" + secret;
        byte[] hash = Hashing.hmacSha256(secret.getBytes(StandardCharsets.UTF_8))
                .hashString(signed, StandardCharsets.UTF_8)
                .asBytes();
        String sign = URLEncoder.encode(Base64.getEncoder().encodeToString(hash), StandardCharsets.UTF_8);
        String separator = webhook.getRawQuery() == null ? "?" : "&";
        return URI.create(webhook + separator + "timestamp=" + now.toEpochMilli() + "&sign=" + sign);
    }
}
