package io.github.fourmatters.governance.spi.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/** Draws many salts from the generator at once: one call for each would cost more than the hash that it salts. */
final class SecureSalts implements SaltSource {

    private static final int BATCH = 256;

    private final SecureRandom random = new SecureRandom();
    private final byte[] drawn = new byte[BATCH * LENGTH];
    private int used = drawn.length;

    @Override
    public synchronized byte[] next() {
        if (used == drawn.length) {
            random.nextBytes(drawn);
            used = 0;
        }
        byte[] salt = new byte[LENGTH];
        System.arraycopy(drawn, used, salt, 0, LENGTH);
        // What was handed out must not lie around in memory.
        Arrays.fill(drawn, used, used + LENGTH, (byte) 0);
        used += LENGTH;
        return salt;
    }
}
