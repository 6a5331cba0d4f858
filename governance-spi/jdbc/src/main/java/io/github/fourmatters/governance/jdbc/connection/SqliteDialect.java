package io.github.fourmatters.governance.jdbc.connection;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Speaks to SQLite. Transactions are begun and ended by statements: the driver's own {@code commit()} begins the next transaction at
 * once, and with that holds the lock of the file while nobody works.
 */
public final class SqliteDialect implements Dialect {

    private static final int SQL_ERROR = 1;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int INTERRUPTED = 9;
    private static final int IO_ERROR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;
    private static final int PRIMARY_CODE = 0xff;
    private static final long FULL_SYNCHRONOUS = 2;

    /** Makes one. */
    public SqliteDialect() {}

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public void requireSettings(Session session) {
        require(session, "journal_mode", "WAL", "wal");
        String synchronous = pragma(session, "synchronous");
        if (!synchronous.isEmpty() && Long.parseLong(synchronous) < FULL_SYNCHRONOUS) {
            throw unset("synchronous", synchronous, "FULL");
        }
        require(session, "secure_delete", "ON", "1");
    }

    private static void require(Session session, String name, String wanted, String shown) {
        String value = pragma(session, name);
        if (!value.equals(shown)) {
            throw unset(name, value, wanted);
        }
    }

    private static StorageException unset(String name, String value, String wanted) {
        return new StorageException(
                "SQLite is opened with " + name + "=" + value
                        + "; what was acknowledged, or erased, would not stay so: set " + name + "=" + wanted
                        + ", or open the file with SqliteStorage",
                false,
                null);
    }

    private static String pragma(Session session, String name) {
        return session.first("PRAGMA " + name, Binder.NOTHING, row -> row.getString(1))
                .orElse("");
    }

    @Override
    public void requireIsolation(Connection connection) throws SQLException {
        Isolation.require(connection, Connection.TRANSACTION_SERIALIZABLE);
    }

    @Override
    public Optional<String> place(Session session) {
        return session.first("PRAGMA database_list", Binder.NOTHING, row -> "sqlite:" + row.getString(3));
    }

    @Override
    public void holdPlace(Session session) {
        // A transaction that writes holds the whole file.
    }

    @Override
    public void setPatience(Session session, Duration patience) {
        session.query("PRAGMA busy_timeout=" + patience.toMillis(), Binder.NOTHING, row -> row.getLong(1));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public boolean beginsByItself() {
        return false;
    }

    @Override
    public void beginWriting(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        execute(connection, "BEGIN");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException error) {
            // After a full disk, among others, SQLite has rolled back by itself.
            if (!String.valueOf(error.getMessage()).contains("no transaction is active")) {
                throw error;
            }
        }
    }

    @Override
    public boolean definesInTransactions() {
        return true;
    }

    @Override
    public String locking(String select) {
        // Who writes holds the whole file.
        return select;
    }

    @Override
    public String upsert(String table, List<String> keys, List<String> others) {
        ImmutableList<String> all =
                ImmutableList.<String>builder().addAll(keys).addAll(others).build();
        return "INSERT INTO " + table + " (" + String.join(", ", all) + ") VALUES ("
                + all.stream().map(each -> "?").collect(joining(", ")) + ") ON CONFLICT ("
                + String.join(", ", keys) + ") DO UPDATE SET "
                + others.stream().map(each -> each + " = excluded." + each).collect(joining(", "));
    }

    @Override
    public int insertUnlessThere(Session session, String insert, Binder binder) {
        return session.update(insert + " ON CONFLICT DO NOTHING", binder);
    }

    @Override
    public boolean meansRetryable(SQLException error) {
        return switch (error.getErrorCode() & PRIMARY_CODE) {
            case BUSY, LOCKED, INTERRUPTED, IO_ERROR, FULL, CANNOT_OPEN -> true;
            default -> false;
        };
    }

    @Override
    public boolean meansNoTable(SQLException error) {
        return error.getErrorCode() == SQL_ERROR
                && String.valueOf(error.getMessage()).contains("no such table");
    }

    @Override
    public Optional<String> wayOut(SQLException error) {
        return switch (error.getErrorCode() & PRIMARY_CODE) {
            case BUSY, LOCKED -> Optional.of("another process writes to the file for too long; try again");
            case FULL -> Optional.of("the disk is full, and nothing of this was kept; make room, and try again");
            case IO_ERROR, CANNOT_OPEN ->
                Optional.of("the disk does not do what it should (is it full, or gone?), and"
                        + " nothing of this was kept; see to it, and try again");
            case CORRUPT, NOT_A_DATABASE ->
                Optional.of("the file is damaged; leave it as it is, keep a copy of it and of"
                        + " those beside it, and restore a backup under another name");
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Instant> serverTime(Session session) {
        return Optional.empty();
    }

    @Override
    public ImmutableList<String> inspect(Session session) {
        return session.query("PRAGMA integrity_check(20)", Binder.NOTHING, row -> row.getString(1)).stream()
                .filter(each -> !each.equals("ok"))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public void compact(Session session) {
        session.execute("VACUUM");
        ImmutableList<Long> busy =
                session.query("PRAGMA wal_checkpoint(TRUNCATE)", Binder.NOTHING, row -> row.getLong(1));
        if (!busy.equals(ImmutableList.of(0L))) {
            throw new StorageException(
                    "somebody still reads or writes the file, so that its journal cannot be emptied now; try again",
                    true,
                    null);
        }
    }
}
