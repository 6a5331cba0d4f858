package io.github.fourmatters.governance.jdbc.dialect;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Speaks to SQLite. Transactions are begun and ended by statements: the driver's own {@code commit()} begins the next transaction at
 * once, and with that holds the lock of the file while nobody works.
 */
public final class SqliteDialect implements Dialect {

    /** Stands in the header of the files that are this library's alone: "Gov4". */
    public static final int APPLICATION = 0x476f7634;

    private static final String IN_MEMORY = "sqlite:";
    private static final int SQL_ERROR = 1;
    static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int INTERRUPTED = 9;
    private static final int IO_ERROR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;
    static final int PRIMARY_CODE = 0xff;
    private static final long FULL_SYNCHRONOUS = 2;
    private static final String FULL_DISK = "the disk is full, and nothing of this was kept; make room, and try again";

    private final boolean flushesFullyWhenAsked;

    /** Makes one for this machine. */
    public SqliteDialect() {
        this(System.getProperty("os.name", "").startsWith("Mac"));
    }

    /** Makes one for a machine that flushes the cache of its disk only when that is asked for, or for another one. */
    SqliteDialect(boolean flushesFullyWhenAsked) {
        this.flushesFullyWhenAsked = flushesFullyWhenAsked;
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public String scripts() {
        return "/governance-schema/sqlite";
    }

    @Override
    public void requireSettings(SqlSession session) {
        require(session, "journal_mode", "WAL", "wal");
        String synchronous = pragma(session, "synchronous");
        if (!synchronous.isEmpty() && Long.parseLong(synchronous) < FULL_SYNCHRONOUS) {
            throw unset("synchronous", synchronous, "FULL");
        }
        require(session, "secure_delete", "ON", "1");
    }

    private static void require(SqlSession session, String name, String wanted, String shown) {
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

    private static String pragma(SqlSession session, String name) {
        return session.first("PRAGMA " + name, Binder.NOTHING, row -> row.getString(1))
                .orElse("");
    }

    @Override
    public void prepare(SqlSession session) {
        if (flushesFullyWhenAsked) {
            // On macOS fsync leaves it in the cache of the disk; the driver's URL cannot set these.
            session.execute("PRAGMA fullfsync=ON");
            session.execute("PRAGMA checkpoint_fullfsync=ON");
        }
    }

    @Override
    public void requireIsolation(Connection connection) throws SQLException {
        Isolation.require(connection, Connection.TRANSACTION_SERIALIZABLE);
    }

    @Override
    public Optional<String> place(SqlSession session) {
        return session.first("PRAGMA database_list", Binder.NOTHING, row -> IN_MEMORY + row.getString(3));
    }

    @Override
    public Optional<String> database(SqlSession session) {
        // A database in memory has no name.
        return place(session).filter(each -> !each.equals(IN_MEMORY));
    }

    @Override
    public Duration patience(SqlSession session) {
        return session.first("PRAGMA busy_timeout", Binder.NOTHING, row -> Duration.ofMillis(row.getLong(1)))
                .orElse(Duration.ZERO);
    }

    @Override
    public void setPatience(SqlSession session, Duration patience) {
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
    public boolean refuseWrites(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA query_only")) {
            if (row.next() && row.getInt(1) == 1) {
                return false;
            }
        }
        execute(connection, "PRAGMA query_only=ON");
        return true;
    }

    @Override
    public void takeWrites(Connection connection) throws SQLException {
        execute(connection, "PRAGMA query_only=OFF");
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
        return ConflictClause.upsert(table, keys, others);
    }

    @Override
    public int insertUnlessThere(SqlSession session, String insert, Binder binder) {
        return session.update(insert + ConflictClause.DO_NOTHING, binder);
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
        if (isSnapshotPassed(error)) {
            return Optional.of(
                    "the transaction has read, and somebody else has written since, so that it can write no more; roll back,"
                            + " and try again, with BEGIN IMMEDIATE before the first read");
        }
        if (String.valueOf(error.getMessage()).contains("SQLITE_IOERR_SHMSIZE")) {
            // There is no room for the index of the journal.
            return Optional.of(FULL_DISK);
        }
        return switch (error.getErrorCode() & PRIMARY_CODE) {
            case BUSY, LOCKED -> Optional.of("another process writes to the file for too long; try again");
            case FULL -> Optional.of(FULL_DISK);
            case IO_ERROR, CANNOT_OPEN ->
                Optional.of("the disk does not do what it should (is it full, or gone?), and"
                        + " nothing of this was kept; see to it, and try again");
            case READ_ONLY ->
                Optional.of("this process may not write to the file, or to -wal or -shm beside it, which SQLite needs"
                        + " even to read beside a writer; see whom they belong to, and let them make these writable");
            case CORRUPT, NOT_A_DATABASE ->
                Optional.of("the file is damaged; leave it as it is, keep a copy of it and of"
                        + " those beside it, and restore a backup under another name");
            default -> Optional.empty();
        };
    }

    private static boolean isSnapshotPassed(SQLException error) {
        // Code 517: the driver gives its first byte alone, and the name in the message.
        return (error.getErrorCode() & PRIMARY_CODE) == BUSY
                && String.valueOf(error.getMessage()).contains("SQLITE_BUSY_SNAPSHOT");
    }

    @Override
    public Optional<Instant> serverTime(SqlSession session) {
        return Optional.empty();
    }

    @Override
    public ImmutableList<String> inspect(SqlSession session) {
        Stream<String> inJournal = journal(session).stream().flatMap(each -> each.findings().stream());
        Stream<String> inFile =
                session.query("PRAGMA integrity_check(20)", Binder.NOTHING, row -> row.getString(1)).stream()
                        .filter(each -> !each.equals("ok"));
        return Stream.concat(inJournal, inFile).collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<String> inspectTables(SqlSession session, List<String> statements) {
        return SqliteTables.of(session, statements).findings();
    }

    private static Optional<WriteAheadLog> journal(SqlSession session) {
        return session.first("PRAGMA database_list", Binder.NOTHING, row -> row.getString(3))
                .filter(file -> !file.isEmpty())
                .map(file -> WriteAheadLog.of(Path.of(file + "-wal"), session));
    }

    @Override
    public void compact(SqlSession session, List<String> tables) {
        SqliteCompaction.run(session);
    }
}
