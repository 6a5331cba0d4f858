package io.github.fourmatters.governance.spi.charter;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.check.Check;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds one charter as it was published. Immutable: the bytes are copied on the way in and on the way out.
 */
public final class PublishedCharter {

    /** Is how long a version's name may be, in UTF-16 units. */
    public static final int LONGEST_VERSION = 100;

    private final String version;
    private final Optional<Instant> from;
    private final String hash;
    private final byte[] content;

    /**
     * Makes one.
     *
     * @param version its version: 1 to {@value #LONGEST_VERSION} printable characters
     * @param from from when on it holds, at most microseconds; empty if from the beginning
     * @param hash the SHA-256 of what it says, 64 lower-case hexadecimal digits
     * @param content what it says, as its codec wrote it; empty if whoever published it had none
     * @throws IllegalArgumentException if version or hash have other characters or another length, or the instant is finer than
     *     microseconds
     */
    public PublishedCharter(String version, Optional<Instant> from, String hash, byte[] content) {
        this.version = Check.printable("charter version", version, LONGEST_VERSION);
        from.ifPresent(instant -> Microseconds.exact("from", instant));
        this.from = from;
        if (!requireNonNull(hash, "hash").matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "hash is '" + hash + "'; it must be a SHA-256: 64 lower-case hexadecimal digits");
        }
        this.hash = hash;
        this.content = requireNonNull(content, "content").clone();
    }

    /**
     * Gives its version.
     *
     * @return 1 to {@value #LONGEST_VERSION} characters
     */
    public String version() {
        return version;
    }

    /**
     * Tells from when on it holds.
     *
     * @return the instant, or empty if from the beginning
     */
    public Optional<Instant> from() {
        return from;
    }

    /**
     * Gives the hash of what it says.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String hash() {
        return hash;
    }

    /**
     * Gives what it says.
     *
     * @return a copy, possibly empty
     */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublishedCharter that
                && version.equals(that.version)
                && from.equals(that.from)
                && hash.equals(that.hash)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, from, hash, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return "charter '" + version + "' from " + from.map(Instant::toString).orElse("the beginning") + " ("
                + hash.substring(0, 8) + "...)";
    }
}
