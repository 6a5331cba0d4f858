package io.github.fourmatters.governance.spi.vault;

/**
 * Gives the salts of the hashes that stand in events, one for each value. Implementations are thread-safe.
 *
 * <p>It is an interface so that a test or a replayed scenario can have the same salts each time.
 */
@FunctionalInterface
public interface SaltSource {

    /** How many bytes a salt has: 16, so that nobody can try them all. */
    int LENGTH = 16;

    /**
     * Gives a new salt.
     *
     * @return {@value #LENGTH} bytes that the caller may keep and change; never the same object twice
     */
    byte[] next();

    /**
     * Gives salts that nobody can guess, from {@link java.security.SecureRandom}, drawn many at once.
     *
     * @return a new source
     */
    static SaltSource secure() {
        return new SecureSalts();
    }
}
