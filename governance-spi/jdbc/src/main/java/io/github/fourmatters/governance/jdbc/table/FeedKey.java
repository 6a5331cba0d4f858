package io.github.fourmatters.governance.jdbc.table;

import io.github.fourmatters.governance.spi.StorageException;

/**
 * Tells the primary key of an event: the number of its ledger above, its position below. So the feed of a ledger is one
 * stretch of the table itself, and needs no index.
 */
public final class FeedKey {

    private static final int POSITION_BITS = 40;

    /** Is how far the keys of one ledger lie from those of the next. */
    public static final long STRETCH = 1L << POSITION_BITS;

    private static final long MOST_LEDGERS = Long.MAX_VALUE / STRETCH;

    private FeedKey() {}

    static long of(long ledgerNumber, long position) {
        if (ledgerNumber >= MOST_LEDGERS || position >= STRETCH) {
            throw new StorageException(
                    "ledger number " + ledgerNumber + ", position " + position + ": a database holds less than "
                            + MOST_LEDGERS + " ledgers of less than " + STRETCH + " events; begin another database",
                    false,
                    null);
        }
        return ledgerNumber * STRETCH + position;
    }

    /**
     * Gives the position of an event in its ledger.
     *
     * @param key the primary key of the event
     * @return its position, from 1
     */
    public static long position(long key) {
        return key % STRETCH;
    }
}
