package io.github.fourmatters.governance.jdbc.connection;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Parameters;
import io.github.fourmatters.governance.jdbc.dialect.RowReader;
import io.github.fourmatters.governance.jdbc.dialect.SqlSession;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs statements on one connection, in a transaction of the storage's own or in one that was joined. Not thread-safe. */
public final class Session implements SqlSession {

    private final Connection connection;
    private final Dialect dialect;
    private final TableNames names;
    private final PreparedStatements statements;
    private final ConnectionSettings settings;
    private boolean begun;
    private boolean seesOnlyCommitted;
    private boolean lent;
    private final StatementFailures failures;
    private final PendingStatements pending = new PendingStatements();

    /**
     * Makes a session of a database whose tables have the usual names.
     *
     * @param connection the connection
     * @param dialect how its database speaks
     * @param keepsStatements whether prepared statements are kept for the next transaction
     */
    public Session(Connection connection, Dialect dialect, boolean keepsStatements) {
        this(connection, dialect, TableNames.defaults(), keepsStatements);
    }

    /**
     * Makes a session.
     *
     * @param connection the connection
     * @param dialect how its database speaks
     * @param names what the storage's tables are called
     * @param keepsStatements whether prepared statements are kept for the next transaction
     */
    public Session(Connection connection, Dialect dialect, TableNames names, boolean keepsStatements) {
        this.names = names;
        this.connection = connection;
        this.dialect = dialect;
        this.seesOnlyCommitted = true;
        this.statements = new PreparedStatements(connection, this::named, keepsStatements);
        this.failures = new StatementFailures(dialect, names);
        this.settings = new ConnectionSettings(this);
    }

    /**
     * Makes a session of a transaction that is somebody else's.
     *
     * @param connection the connection
     * @param dialect how its database speaks
     * @param names what the storage's tables are called
     * @return the session
     */
    public static Session joining(Connection connection, Dialect dialect, TableNames names) {
        Session session = new Session(connection, dialect, names, false);
        session.seesOnlyCommitted = false;
        return session;
    }

    /**
     * Tells whether everything that is read here is committed for good.
     *
     * @return {@code false} once a transaction that writes has begun
     */
    public boolean seesOnlyCommitted() {
        return seesOnlyCommitted;
    }

    @Override
    public Connection connection() {
        runPending();
        return connection;
    }

    @Override
    public String named(String sql) {
        return names.in(sql, dialect);
    }

    /**
     * Says where the storage's tables are looked for.
     *
     * @return what their names begin with, and the schema
     */
    public String place() {
        return "under the prefix '" + names.prefix() + "' in "
                + names.schema().map(each -> "schema '" + each + "'").orElseGet(this::schemaOfConnection);
    }

    private String schemaOfConnection() {
        return failures.answered(() -> Optional.ofNullable(connection.getSchema()))
                .or(() -> failures.answered(() -> Optional.ofNullable(connection.getCatalog())))
                .map(each -> "the connection's schema '" + each + "'")
                .orElse("the connection's schema, which has no name");
    }

    /** Gives room back, and overwrites what was deleted; only without a transaction. */
    public void compact() {
        dialect.compact(this, TableNames.tables());
    }

    /**
     * Gives the dialect.
     *
     * @return how the database speaks
     */
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public String version() {
        return failures.answered(() -> connection.getMetaData().getDatabaseProductVersion());
    }

    @Override
    public <T> ImmutableList<T> query(String sql, Binder binder, RowReader<T> reader) {
        if (dialect.joinsStatements() && pending.isJoinable()) {
            return answered(() -> pending.runBefore(sql, binder, statements, rows -> all(rows, reader)));
        }
        runPending();
        return run(sql, statement -> {
            binder.bind(new Parameters(statement));
            try (ResultSet rows = statement.executeQuery()) {
                return all(rows, reader);
            }
        });
    }

    private <T> T answered(StatementFailures.Question<T> question) {
        try {
            return failures.answered(question);
        } catch (StorageException failure) {
            throw failures.note(failure);
        } catch (RuntimeException | Error broken) {
            // What was pending is neither written nor pending any more.
            failures.note(new StorageException("statements were left out: " + broken, false, broken));
            throw broken;
        }
    }

    private static <T> ImmutableList<T> all(ResultSet rows, RowReader<T> reader) throws SQLException {
        ImmutableList.Builder<T> all = ImmutableList.builder();
        while (rows.next()) {
            all.add(reader.read(rows));
        }
        return all.build();
    }

    @Override
    public int updateUnless(String sql, Binder binder, Predicate<SQLException> expected) {
        runPending();
        return run(sql, statement -> {
            binder.bind(new Parameters(statement));
            try {
                return statement.executeUpdate();
            } catch (SQLException error) {
                if (expected.test(error)) {
                    return 0;
                }
                throw error;
            }
        });
    }

    /**
     * Changes rows before anything is read again, and before the transaction ends; at once in a transaction that is somebody else's, since
     * its end is not ours to see.
     *
     * @param sql the statement
     * @param binder its parameters
     */
    public void later(String sql, Binder binder) {
        later(sql, binder, false);
    }

    /**
     * Changes one row, as {@link #later} does; any other number of rows is a failure.
     *
     * @param sql the statement
     * @param binder its parameters
     */
    public void oneRowLater(String sql, Binder binder) {
        later(sql, binder, true);
    }

    @Override
    public void beforeNext(String sql) {
        pending.add(sql, Binder.NOTHING, false);
    }

    private void later(String sql, Binder binder, boolean changesOneRow) {
        pending.add(sql, binder, changesOneRow);
        if (!begun || lent || pending.isFull()) {
            runPending();
        }
    }

    private void runPending() {
        if (pending.isEmpty()) {
            return;
        }
        answered(() -> pending.run(dialect.joinsStatements(), statements));
    }

    @Override
    public void execute(String sql) {
        runPending();
        failures.done(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(named(sql));
            }
        });
    }

    /** Begins a transaction that writes; only for the storage's own. */
    public void beginWriting() {
        failures.done(() -> dialect.beginWriting(connection));
        begun = true;
        seesOnlyCommitted = false;
    }

    /** Begins a transaction that reads one moment; only for the storage's own. */
    public void beginReading() {
        failures.done(settings::refuseWrites);
        failures.done(() -> dialect.beginReading(connection));
        begun = true;
    }

    /**
     * Tells whether somebody else works on the connection as well.
     *
     * @return whether it was {@linkplain #lend lent} in this transaction
     */
    public boolean isLent() {
        return lent;
    }

    /** Notes that somebody else works on the connection as well: what fails there, fails unseen. */
    public void lend() {
        runPending();
        lent = true;
    }

    /**
     * Ends the transaction and keeps what it wrote.
     *
     * @throws StorageException if a statement in it has failed, whoever caught that: the database may have undone what was before it
     */
    public void commit() {
        runPending();
        failures.requireNone();
        if (begun || dialect.beginsByItself()) {
            if (lent) {
                failures.done(() -> dialect.requireUsable(connection));
            }
            failures.done(() -> dialect.commit(connection));
        }
        ended();
    }

    private void ended() {
        pending.forget();
        begun = false;
        lent = false;
        failures.forget();
        seesOnlyCommitted = true;
    }

    /** Ends the transaction and forgets what it wrote. */
    public void rollback() {
        pending.forget();
        if (begun || dialect.beginsByItself()) {
            failures.done(() -> dialect.rollback(connection));
        }
        ended();
    }

    /**
     * Sets how long a statement waits for somebody else's lock, until the session is {@linkplain #settle settled}.
     *
     * @param patience how long
     */
    public void setPatience(Duration patience) {
        settings.setPatience(patience);
    }

    /** Puts the connection back as it was before the transaction, which has ended. */
    public void settle() {
        failures.done(settings::putBack);
    }

    private <T> T run(String sql, PreparedStatements.Work<T> work) {
        return failures.answered(() -> statements.run(sql, work));
    }
}
