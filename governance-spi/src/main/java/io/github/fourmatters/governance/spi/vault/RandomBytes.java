package io.github.fourmatters.governance.spi.vault;

import java.security.SecureRandom;

/**
 * Gives the random bytes of keys and nonces. Implementations are thread-safe.
 *
 * <p>It is an interface so that a test can have the same ones each time. Anything but {@link #secure()} makes the encryption worthless:
 * two entries under one key and one nonce give both away.
 */
@FunctionalInterface
public interface RandomBytes {

    /**
     * Fills an array.
     *
     * @param bytes what to fill, not null; every byte is overwritten
     */
    void fill(byte[] bytes);

    /**
     * Gives bytes that nobody can guess, from {@link SecureRandom}.
     *
     * @return a new source
     */
    static RandomBytes secure() {
        return new SecureRandom()::nextBytes;
    }

    /**
     * Makes new random bytes.
     *
     * @param length how many, 0 or more
     * @return so many, for the caller to keep
     */
    default byte[] next(int length) {
        byte[] bytes = new byte[length];
        fill(bytes);
        return bytes;
    }
}
