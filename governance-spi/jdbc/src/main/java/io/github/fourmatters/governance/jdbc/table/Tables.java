package io.github.fourmatters.governance.jdbc.table;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.spi.charter.Charters;
import io.github.fourmatters.governance.spi.journal.Archive;
import io.github.fourmatters.governance.spi.journal.Chain;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.timer.Timers;
import io.github.fourmatters.governance.spi.vault.Vault;

/**
 * Holds what a storage keeps in its tables, each part as its contract knows it. Thread-safe.
 *
 * @param journal the events
 * @param timers what falls due
 * @param outbox what is to be told
 * @param checkpoints how far views have read
 * @param vault the personal words
 * @param charters the charters
 * @param chain the hashes of the events
 * @param archive the events as they are stored
 * @param <E> the type of the events
 */
public record Tables<E>(
        Journal<E> journal,
        Timers timers,
        Outbox outbox,
        Checkpoints checkpoints,
        Vault vault,
        Charters charters,
        Chain chain,
        Archive archive) {

    /**
     * Finds the parts in a database whose tables are there.
     *
     * @param transactions runs what each part does
     * @param dialect how the database speaks
     * @param codec turns events into bytes and back
     * @param <E> the type of the events
     * @return the parts
     */
    public static <E> Tables<E> of(JdbcTransactions transactions, Dialect dialect, EventCodec<E> codec) {
        EventTypes types = new EventTypes();
        return new Tables<>(
                new JdbcJournal<>(transactions, types, codec),
                new JdbcTimers(transactions, dialect),
                new JdbcOutbox(transactions),
                new JdbcCheckpoints(transactions),
                new JdbcVault(transactions, dialect),
                new JdbcCharters(transactions),
                new JdbcChain(transactions, types),
                new JdbcArchive(transactions, types));
    }
}
