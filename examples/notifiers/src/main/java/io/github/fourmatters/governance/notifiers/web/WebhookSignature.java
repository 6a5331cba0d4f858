package io.github.fourmatters.governance.notifiers.web;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs what a webhook is sent, and lets the far end check it.
 *
 * <p>The header {@value #HEADER} is {@code t=SECONDS,v1=HEX}: the time in seconds since 1970-01-01T00:00Z, and the HMAC-SHA256, in
 * lower-case hexadecimal, over that number in ASCII digits, a full stop and the bytes of the body, under the shared secret. So an old
 * request cannot be sent again by others, nor its body changed.
 */
public final class WebhookSignature {
    /** Is the name of the header. */
    public static final String HEADER = "Governance-Signature";

    /** Is the least length of a secret, in bytes: that of the hash. */
    private static final int SHORTEST_SECRET = 32;

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private final byte[] secret;

    /**
     * Takes the secret that both ends share.
     *
     * @param secret 32 bytes or more, random
     * @throws IllegalArgumentException if it is shorter
     */
    public WebhookSignature(byte[] secret) {
        if (requireNonNull(secret, "secret").length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "the secret has " + secret.length + " bytes; it must have at least " + SHORTEST_SECRET);
        }
        this.secret = secret.clone();
    }

    /**
     * Makes the header of a request.
     *
     * @param at when it is sent
     * @param body what is sent
     * @return the header's value
     */
    public String sign(Instant at, byte[] body) {
        return "t=" + at.getEpochSecond() + ",v1=" + hash(Long.toString(at.getEpochSecond()), body);
    }

    /**
     * Checks a request at the far end.
     *
     * @param header the header's value
     * @param body what was received, byte for byte
     * @param now the far end's time
     * @param tolerance how far its time may be from the sender's, say five minutes
     * @return whether the request was signed with the secret within that time
     */
    public boolean isValid(String header, byte[] body, Instant now, Duration tolerance) {
        Matcher parts = FORM.matcher(header);
        if (!parts.matches()) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), now)
                .abs();
        boolean same = MessageDigest.isEqual(
                hash(parts.group(1), body).asBytes(),
                HashCode.fromString(parts.group(2)).asBytes());
        return same && age.compareTo(tolerance) <= 0;
    }

    private HashCode hash(String seconds, byte[] body) {
        return Hashing.hmacSha256(secret)
                .newHasher()
                .putString(seconds, StandardCharsets.US_ASCII)
                .putByte((byte) '.')
                .putBytes(body)
                .hash();
    }
}
