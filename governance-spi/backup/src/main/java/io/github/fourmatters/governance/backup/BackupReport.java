package io.github.fourmatters.governance.backup;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.backup.lines.BackupReader;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.time.Instant;

/**
 * Tells what is in a file. Immutable.
 *
 * @param madeAt when it was made, as whoever made it said
 * @param vaultEncrypted whether the vault that it was made of encrypts its entries
 * @param heads each ledger with its last position and the hash there, in the order of their ids
 * @param counts how much of everything
 */
public record BackupReport(Instant madeAt, boolean vaultEncrypted, ImmutableList<ChainHead> heads, Counts counts) {

    /**
     * Refuses nulls.
     *
     * @param madeAt when it was made
     * @param vaultEncrypted whether the vault encrypts its entries
     * @param heads each ledger with its last position and the hash there
     * @param counts how much of everything
     */
    public BackupReport {
        requireNonNull(madeAt, "madeAt");
        requireNonNull(heads, "heads");
        requireNonNull(counts, "counts");
    }

    /** Tells what was in a file that was read to its end. */
    static BackupReport of(BackupReader reader) {
        return new BackupReport(
                reader.head().madeAt(), reader.head().vaultEncrypted(), reader.heads(), Counts.of(reader.counter()));
    }
}
