package io.github.fourmatters.governance.app.importing;

import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Salts that follow from the ledger and the request, so that a run after a kill records the same hashes. They keep nothing secret from whoever
 * has the table, and need not: the words that they protect stand in the table. For one thread.
 */
final class RowSalts implements SaltSource {
    private final String ledger;
    private String request = "";

    RowSalts(String ledger) {
        this.ledger = ledger;
    }

    void set(String id) {
        request = id;
    }

    @Override
    public byte[] next() {
        String seed = "salt\n" + ledger + "\n" + request;
        return Arrays.copyOf(
                Hashing.sha256().hashString(seed, StandardCharsets.UTF_8).asBytes(), LENGTH);
    }
}
