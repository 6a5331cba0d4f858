package io.github.fourmatters.governance.issue;

import com.google.common.base.CharMatcher;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * A SHA-256 hash, as 64 lower-case hexadecimal digits.
 *
 * @param value the digits
 */
public record Digest(String value) implements Id {
    private static final int DIGITS = 64;
    private static final CharMatcher HEXADECIMAL = CharMatcher.inRange('0', '9').or(CharMatcher.inRange('a', 'f'));

    /**
     * Checks the digits.
     *
     * @param value the digits
     * @throws IllegalArgumentException if they are not 64 lower-case hexadecimal digits
     */
    public Digest {
        Id.require("digest", value);
        if (value.length() != DIGITS || !HEXADECIMAL.matchesAllOf(value)) {
            throw new IllegalArgumentException("digest '" + value + "' must be 64 lower-case hexadecimal digits");
        }
    }

    /**
     * Hashes a public text, for example the final text of a resolution.
     *
     * @param text the text, hashed as UTF-8
     * @return its hash
     */
    public static Digest of(String text) {
        return new Digest(
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString());
    }

    /**
     * Hashes words that must not be guessed from their hash.
     *
     * @param salt random bytes, hashed first
     * @param words the words, hashed as UTF-8
     * @return the hash
     */
    public static Digest of(HashCode salt, String words) {
        return new Digest(Hashing.sha256()
                .newHasher()
                .putBytes(salt.asBytes())
                .putString(words, StandardCharsets.UTF_8)
                .hash()
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
