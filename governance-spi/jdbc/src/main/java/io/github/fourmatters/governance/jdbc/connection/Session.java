package io.github.fourmatters.governance.jdbc.connection;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs statements on one connection, in a transaction of the storage's own or in one that was joined. Not thread-safe. */
public final class Session {

    private final Connection connection;
    private final Dialect dialect;
    private final boolean keepsStatements;
    private final ConnectionSettings settings;
    private final Map<String, PreparedStatement> kept = new HashMap<>();
    private boolean begun;
    private boolean seesOnlyCommitted;

    /**
     * Makes a session.
     *
     * @param connection the connection
     * @param dialect how its database speaks
     * @param keepsStatements whether prepared statements are kept for the next transaction
     */
    public Session(Connection connection, Dialect dialect, boolean keepsStatements) {
        this.connection = connection;
        this.dialect = dialect;
        this.keepsStatements = keepsStatements;
        this.seesOnlyCommitted = true;
        this.settings = new ConnectionSettings(this);
    }

    /**
     * Makes a session of a transaction that is somebody else's.
     *
     * @param connection the connection
     * @param dialect how its database speaks
     * @return the session
     */
    public static Session joining(Connection connection, Dialect dialect) {
        Session session = new Session(connection, dialect, false);
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

    /**
     * Gives the connection.
     *
     * @return the connection
     */
    public Connection connection() {
        return connection;
    }

    /**
     * Gives the dialect.
     *
     * @return how the database speaks
     */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * Gives the version of the database.
     *
     * @return as its driver tells it
     */
    public String version() {
        return answered(() -> connection.getMetaData().getDatabaseProductVersion());
    }

    /**
     * Reads rows.
     *
     * @param sql the statement
     * @param binder its parameters
     * @param reader what to make of each row
     * @param <T> what is made
     * @return one for each row
     */
    public <T> ImmutableList<T> query(String sql, Binder binder, RowReader<T> reader) {
        return run(sql, statement -> {
            binder.bind(new Parameters(statement));
            try (ResultSet rows = statement.executeQuery()) {
                return all(rows, reader);
            }
        });
    }

    private static <T> ImmutableList<T> all(ResultSet rows, RowReader<T> reader) throws SQLException {
        ImmutableList.Builder<T> all = ImmutableList.builder();
        while (rows.next()) {
            all.add(reader.read(rows));
        }
        return all.build();
    }

    /**
     * Reads the first row.
     *
     * @param sql the statement
     * @param binder its parameters
     * @param reader what to make of the row
     * @param <T> what is made
     * @return what was made, or empty if there is no row
     */
    public <T> Optional<T> first(String sql, Binder binder, RowReader<T> reader) {
        ImmutableList<T> rows = query(sql, binder, reader);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /**
     * Changes rows.
     *
     * @param sql the statement
     * @param binder its parameters
     * @return how many rows it changed
     */
    public int update(String sql, Binder binder) {
        return updateUnless(sql, binder, error -> false);
    }

    /** Changes rows; an error that the caller expects counts as no row. */
    int updateUnless(String sql, Binder binder, Predicate<SQLException> expected) {
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
     * Changes rows once for each binder, in one go.
     *
     * @param sql the statement
     * @param binders its parameters, each time
     */
    public void updateAll(String sql, List<? extends Binder> binders) {
        if (binders.size() == 1) {
            update(sql, binders.get(0));
            return;
        }
        int[] counts = run(sql, statement -> {
            for (Binder each : binders) {
                each.bind(new Parameters(statement));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        if (counts.length != binders.size()) {
            throw new StorageException("only " + counts.length + " of " + binders.size() + " rows went in", true, null);
        }
    }

    /**
     * Runs a statement that takes no parameters and gives no rows.
     *
     * @param sql the statement
     */
    public void execute(String sql) {
        done(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    /** Begins a transaction that writes; only for the storage's own. */
    public void beginWriting() {
        done(() -> dialect.beginWriting(connection));
        begun = true;
        seesOnlyCommitted = false;
    }

    /** Begins a transaction that reads one moment; only for the storage's own. */
    public void beginReading() {
        done(settings::refuseWrites);
        done(() -> dialect.beginReading(connection));
        begun = true;
    }

    /** Ends the transaction and keeps what it wrote. */
    public void commit() {
        if (begun || dialect.beginsByItself()) {
            done(() -> dialect.commit(connection));
        }
        begun = false;
        seesOnlyCommitted = true;
    }

    /** Ends the transaction and forgets what it wrote. */
    public void rollback() {
        if (begun || dialect.beginsByItself()) {
            done(() -> dialect.rollback(connection));
        }
        begun = false;
        seesOnlyCommitted = true;
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
        done(settings::putBack);
    }

    private <T> T run(String sql, Work<T> work) {
        return answered(() -> {
            if (keepsStatements) {
                return work.on(kept(sql));
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return work.on(statement);
            }
        });
    }

    private PreparedStatement kept(String sql) throws SQLException {
        PreparedStatement known = kept.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement prepared = connection.prepareStatement(sql);
        kept.put(sql, prepared);
        return prepared;
    }

    private void done(Call call) {
        try {
            call.run();
        } catch (SQLException error) {
            throw Failures.of(error, dialect);
        }
    }

    private <T> T answered(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException error) {
            throw Failures.of(error, dialect);
        }
    }

    /** Does something with a statement. */
    @FunctionalInterface
    private interface Work<T> {

        T on(PreparedStatement statement) throws SQLException;
    }

    /** Does something with the connection. */
    @FunctionalInterface
    private interface Call {

        void run() throws SQLException;
    }

    /** Asks the connection something. */
    @FunctionalInterface
    private interface Question<T> {

        T ask() throws SQLException;
    }
}
