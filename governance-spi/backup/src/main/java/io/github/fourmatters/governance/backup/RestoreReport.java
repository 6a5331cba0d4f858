package io.github.fourmatters.governance.backup;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.time.Instant;

/**
 * Tells what was restored. Immutable.
 *
 * @param madeAt when the backup was made, as whoever made it said
 * @param restored the ledgers that were restored, each with its last position and the hash there
 * @param unchanged the ledgers that the storage had already with the same events, and in which nothing was changed
 * @param counts how much of everything was put into the storage
 * @param leftOut what was left out of the vault, and why
 */
public record RestoreReport(
        Instant madeAt,
        ImmutableList<ChainHead> restored,
        ImmutableList<ChainHead> unchanged,
        Counts counts,
        LeftOut leftOut) {

    /**
     * Refuses nulls.
     *
     * @param madeAt when the backup was made
     * @param restored the ledgers that were restored
     * @param unchanged the ledgers in which nothing was changed
     * @param counts how much of everything was put into the storage
     * @param leftOut what was left out of the vault
     */
    public RestoreReport {
        requireNonNull(madeAt, "madeAt");
        requireNonNull(restored, "restored");
        requireNonNull(unchanged, "unchanged");
        requireNonNull(counts, "counts");
        requireNonNull(leftOut, "leftOut");
    }

    /**
     * Counts what was left out of the vault. Immutable.
     *
     * @param erasedEntries entries of subjects who were erased since the backup was made, or in the storage; without encryption, also
     *     entries of whoever was erased at any time that do not stand in the vault any more
     * @param keylessEntries encrypted entries whose key is not among the keys
     * @param tokens tokens of the same subjects
     */
    public record LeftOut(long erasedEntries, long keylessEntries, long tokens) {}
}
