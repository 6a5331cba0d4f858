package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.connection.BorrowedConnections;
import io.github.fourmatters.governance.jdbc.connection.Connections;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.connection.Turns;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.file.OpeningMode;
import io.github.fourmatters.governance.jdbc.schema.Inspection;
import io.github.fourmatters.governance.jdbc.schema.RequiredTables;
import io.github.fourmatters.governance.jdbc.schema.SchemaVersion;
import io.github.fourmatters.governance.jdbc.table.JdbcTransactions;
import io.github.fourmatters.governance.jdbc.table.Tables;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.Transactions;
import io.github.fourmatters.governance.spi.charter.Charters;
import io.github.fourmatters.governance.spi.journal.Archive;
import io.github.fourmatters.governance.spi.journal.Chain;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.timer.Timers;
import io.github.fourmatters.governance.spi.vault.Vault;
import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps everything in a relational database: SQLite, PostgreSQL, MariaDB or H2. The dialect of MySQL is declared: written from its manual,
 * and not proven on a server.
 *
 * <p>Example, with a data source of the embedder's and the codec of {@code governance-json}:
 *
 * <pre>{@code
 * JdbcSchema.of(dataSource).install(); // once, or by an administrator
 * JdbcStorage<Fact> storage = JdbcStorage.over(dataSource, new JsonCodec());
 * }</pre>
 *
 * <p>Whoever only wants a file of their own takes {@link SqliteStorage}. Work in a transaction of the embedder's own goes through
 * {@link #join}. Thread-safe.
 *
 * @param <E> the type of the events
 */
public final class JdbcStorage<E> implements DurableStorage<E> {

    private final Connections connections;
    private final JdbcTransactions transactions;
    private final Tables<E> tables;
    private final Vault vault;

    private JdbcStorage(Connections connections, JdbcTransactions transactions, Tables<E> tables, Vault vault) {
        this.connections = connections;
        this.transactions = transactions;
        this.tables = tables;
        this.vault = vault;
    }

    /**
     * Makes a storage over a data source, with the {@linkplain StorageOptions#defaults() usual options}.
     *
     * @param source gives connections that commit by themselves, not null; stays the embedder's
     * @param codec turns events into bytes and back, not null
     * @param <E> the type of the events
     * @return the storage
     * @throws io.github.fourmatters.governance.spi.StorageException as {@link #over(DataSource, EventCodec, StorageOptions)} does
     */
    public static <E> JdbcStorage<E> over(DataSource source, EventCodec<E> codec) {
        return over(source, codec, StorageOptions.defaults());
    }

    /**
     * Makes a storage over a data source. Checks the tables, the database's version and settings, and whether each ledger's head fits
     * its last event; changes nothing. A pooling data source is much the better: each transaction takes one connection and gives it
     * back. On SQLite, whatever else the database holds is the embedder's own affair, but for a trigger or a unique index on our tables, which
     * is refused. An H2 URL needs {@link H2Storage#settings()}, one of SQLite {@link SqliteStorage#settings()}.
     *
     * @param source gives connections that commit by themselves and whose isolation level is READ COMMITTED (SQLite's is
     *     SERIALIZABLE), not null; stays the embedder's
     * @param codec turns events into bytes and back, not null
     * @param options how it is opened, not null
     * @param <E> the type of the events
     * @return the storage
     * @throws io.github.fourmatters.governance.spi.StorageException if the database is not one of those supported, its
     *     tables are missing, damaged, or of another version, a setting would break the contract, or the data source hands out
     *     somebody's open transaction; names the way out
     * @throws IllegalArgumentException if the connections have another isolation level
     */
    public static <E> JdbcStorage<E> over(DataSource source, EventCodec<E> codec, StorageOptions options) {
        return over(source, Optional.empty(), codec, options);
    }

    /**
     * Makes a storage over a data source whose database is told, with the {@linkplain StorageOptions#defaults() usual options}. Relatives
     * of a database often give its name for their own, so this is the surer way.
     *
     * @param source gives connections that commit by themselves, not null; stays the embedder's
     * @param dialect how the database speaks, not null; see {@link io.github.fourmatters.governance.jdbc.dialect.Dialects}
     * @param codec turns events into bytes and back, not null
     * @param <E> the type of the events
     * @return the storage
     * @throws io.github.fourmatters.governance.spi.StorageException as {@link #over(DataSource, EventCodec, StorageOptions)} does
     */
    public static <E> JdbcStorage<E> over(DataSource source, Dialect dialect, EventCodec<E> codec) {
        return over(source, dialect, codec, StorageOptions.defaults());
    }

    /**
     * Makes a storage over a data source whose database is told.
     *
     * @param source gives connections that commit by themselves, not null; stays the embedder's
     * @param dialect how the database speaks, not null; see {@link io.github.fourmatters.governance.jdbc.dialect.Dialects}
     * @param codec turns events into bytes and back, not null
     * @param options how it is opened, not null
     * @param <E> the type of the events
     * @return the storage
     * @throws io.github.fourmatters.governance.spi.StorageException as {@link #over(DataSource, EventCodec, StorageOptions)} does
     */
    public static <E> JdbcStorage<E> over(
            DataSource source, Dialect dialect, EventCodec<E> codec, StorageOptions options) {
        return over(source, Optional.of(requireNonNull(dialect, "dialect")), codec, options);
    }

    private static <E> JdbcStorage<E> over(
            DataSource source, Optional<Dialect> dialect, EventCodec<E> codec, StorageOptions options) {
        requireNonNull(source, "source");
        return over(
                new BorrowedConnections(
                        source,
                        dialect,
                        options.tables(),
                        Optional.of(options.mode().patience())),
                codec,
                options);
    }

    /** Makes a storage over connections of its own, and closes them if it cannot be made. */
    static <E> JdbcStorage<E> owning(Connections connections, EventCodec<E> codec, StorageOptions options) {
        try {
            return over(connections, codec, options);
        } catch (RuntimeException failure) {
            connections.close();
            throw failure;
        }
    }

    private static <E> JdbcStorage<E> over(Connections connections, EventCodec<E> codec, StorageOptions options) {
        requireNonNull(codec, "codec");
        SchemaVersion.require(connections);
        return connections.look(session -> opened(connections, session, codec, options));
    }

    private static <E> JdbcStorage<E> opened(
            Connections connections, Session session, EventCodec<E> codec, StorageOptions options) {
        requireSound(session, options.mode());
        Dialect dialect = session.dialect();
        Turns turns = new Turns(dialect.place(session), options.mode().patience());
        session.rollback();
        JdbcTransactions transactions = JdbcTransactions.of(
                connections, session, turns, options.tables(), options.mode().isReadOnly());
        Tables<E> tables = Tables.of(transactions, dialect, codec);
        return new JdbcStorage<>(connections, transactions, tables, options.over(tables.vault()));
    }

    private static void requireSound(Session session, OpeningMode mode) {
        if (!mode.isReadOnly()) {
            session.dialect().requireSettings(session);
            Inspection.requireTables(session);
        }
        if (mode.isRefusing()) {
            RequiredTables.require(session);
            Inspection.requireHeads(session);
        }
    }

    /**
     * Joins a transaction that the caller has open. What is done in it is kept or undone with everything else that the
     * caller does on this connection; it is never committed, rolled back or closed here.
     *
     * <p>On SQLite, let the transaction begin with {@code BEGIN IMMEDIATE} (the driver's {@code transaction_mode=IMMEDIATE}): one that
     * reads first and writes then fails as soon as somebody else has written in between, and has to be rolled back and tried again.
     *
     * <p>In a transaction whose connection is {@linkplain Connection#isReadOnly() set to read only}, everything may be read; what would
     * write is refused with {@link IllegalStateException}.
     *
     * @param connection a connection to the same database that does not commit by itself, not null; stays the caller's
     * @return the transaction, good until the caller ends it
     * @throws IllegalArgumentException if the connection commits by itself, or its isolation level is not the one of {@link #over},
     *     or it goes to another database, as far as the dialect can tell; names both
     * @throws io.github.fourmatters.governance.spi.StorageException if this storage is closed
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
        return tables.journal();
    }

    @Override
    public Timers timers() {
        return tables.timers();
    }

    @Override
    public Outbox outbox() {
        return tables.outbox();
    }

    @Override
    public Checkpoints checkpoints() {
        return tables.checkpoints();
    }

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public Charters charters() {
        return tables.charters();
    }

    @Override
    public Optional<Instant> serverTime() {
        return transactions.run(session -> session.dialect().serverTime(session));
    }

    @Override
    public Chain chain() {
        return tables.chain();
    }

    @Override
    public Archive archive() {
        return tables.archive();
    }

    @Override
    public ImmutableList<String> inspect() {
        // On one moment, or a writer beside it would make tables differ.
        return transactions.look(Inspection::all);
    }

    /**
     * {@inheritDoc}
     *
     * <p>SQLite writes the file anew and empties its journal, so that neither holds a byte of what was erased. H2 does so only while
     * it closes, and refuses here. A file of {@link SqliteStorage} is refused, retryably, while any other storage has it open to write or
     * reads it beside a writer, and it is left as it is then.
     */
    @Override
    public void compact() {
        transactions.compact();
    }

    @Override
    public void close() {
        connections.close();
    }
}
