package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.Transactions;
import io.github.fourmatters.governance.spi.journal.Chain;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.timer.Timers;
import io.github.fourmatters.governance.spi.vault.Vault;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * Keeps everything in a relational database: H2, in memory or in a file.
 *
 * <p>Example:
 *
 * <pre>{@code
 * JdbcSchema.of(dataSource).install(); // once, or by an administrator
 * Storage<Event> storage = JdbcStorage.over(dataSource, codec);
 * }</pre>
 *
 * <p>Work in a transaction of the embedder's own goes through {@link #join}. Thread-safe.
 *
 * @param <E> the type of the events
 */
public final class JdbcStorage<E> implements DurableStorage<E> {

    private final Connections connections;
    private final JdbcTransactions transactions;
    private final JdbcJournal<E> journal;
    private final JdbcTimers timers;
    private final JdbcOutbox outbox;
    private final JdbcCheckpoints checkpoints;
    private final JdbcVault vault;
    private final JdbcChain chain;

    private JdbcStorage(Connections connections, Dialect dialect, EventCodec<E> codec) {
        this.connections = connections;
        transactions = new JdbcTransactions(connections, dialect);
        journal = new JdbcJournal<>(transactions, codec);
        timers = new JdbcTimers(transactions);
        outbox = new JdbcOutbox(transactions);
        checkpoints = new JdbcCheckpoints(transactions);
        vault = new JdbcVault(transactions);
        chain = new JdbcChain(transactions);
    }

    /**
     * Makes a storage over a data source. Checks the tables and the database's settings, and changes nothing. A pooling
     * data source is much the better: each transaction takes one connection and gives it back. An H2 URL needs {@link
     * H2Storage#settings()}.
     *
     * @param source gives connections whose isolation level is READ COMMITTED, not null; stays the embedder's
     * @param codec turns events into bytes and back, not null
     * @param <E> the type of the events
     * @return the storage
     * @throws io.github.fourmatters.governance.spi.StorageException if the database is not one of those supported, its
     *     tables are missing or of another version, or a setting would break the contract; names the way out
     * @throws IllegalArgumentException if the connections have another isolation level
     */
    public static <E> JdbcStorage<E> over(DataSource source, EventCodec<E> codec) {
        return over(new BorrowedConnections(requireNonNull(source, "source")), codec);
    }

    static <E> JdbcStorage<E> over(Connections connections, EventCodec<E> codec) {
        requireNonNull(codec, "codec");
        JdbcSchema.of(connections).verify();
        Session session = connections.take();
        try {
            session.dialect().requireSettings(session);
            return new JdbcStorage<>(connections, session.dialect(), codec);
        } finally {
            connections.giveBack(session);
        }
    }

    /**
     * Joins a transaction that the caller has open. What is done in it is kept or undone with everything else that the
     * caller does on this connection; it is never committed, rolled back or closed here.
     *
     * @param connection a connection to the same database that does not commit by itself, not null; stays the caller's
     * @return the transaction, good until the caller ends it
     * @throws IllegalArgumentException if the connection commits by itself, or its isolation level is not READ COMMITTED
     */
    public Transaction join(Connection connection) {
        return transactions.join(connection);
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Journal<E> journal() {
        return journal;
    }

    @Override
    public Timers timers() {
        return timers;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public Chain chain() {
        return chain;
    }

    @Override
    public void close() {
        connections.close();
    }
}
