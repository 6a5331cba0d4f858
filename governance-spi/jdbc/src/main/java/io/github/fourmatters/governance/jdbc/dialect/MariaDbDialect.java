package io.github.fourmatters.governance.jdbc.dialect;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Speaks to MariaDB, 10.6 or newer. Its connections are to be set to READ COMMITTED, by {@code transactionIsolation=READ-COMMITTED} in the
 * URL of its driver, or by the pool.
 *
 * <p>What InnoDB has committed, others see before it is flushed: after a crash of the server a reader may have seen an event that is gone
 * then. With {@code log_bin} on and {@code sync_binlog=1} the flush comes first, and that cannot be. Nothing that was acknowledged is lost
 * either way.
 */
public class MariaDbDialect implements Dialect {

    /** The name of the events' table with its database. */
    static final String QUALIFIED =
            "IF(LOCATE('.', 'gov_event') > 0, 'gov_event', CONCAT(COALESCE(DATABASE(), '-'), '.', 'gov_event'))";

    private static final int DUPLICATE_KEY = 1062;
    private static final int NO_TABLE = 1146;
    private static final int NO_DATABASE = 1049;
    private static final int DISK_FULL = 1021;
    private static final int FILE_FULL = 1114;

    /** A lock that did not come in time, a deadlock, and a row that changed while it was read. */
    private static final ImmutableSet<Integer> MEANWHILE = ImmutableSet.of(1205, 1213, 1020);

    /** A server that goes down, has too many connections, or is set to read only. */
    private static final ImmutableSet<Integer> GONE = ImmutableSet.of(1053, 1040, 1077, 1079, 1927, 2006, 2013, 1290);

    /** The nodes of a Galera cluster are one; the database counts only where the tables' names do not say it themselves. */
    private static final String DATABASE = "SELECT CONCAT('database ', " + QUALIFIED
            + ", IF(@@wsrep_on, ' of a cluster', CONCAT(' on ', @@hostname, ':', @@port)))";

    /** By its key, so that no other row is locked. */
    private static final String FIRST_LEDGER =
            "SELECT ledger_number FROM gov_ledger FORCE INDEX (PRIMARY) ORDER BY ledger_number LIMIT 1 FOR UPDATE";

    /** Makes one. */
    public MariaDbDialect() {}

    @Override
    public String name() {
        return "MariaDB";
    }

    @Override
    public String scripts() {
        return "/governance-schema/mariadb";
    }

    @Override
    public void requireSettings(SqlSession session) {
        require(session, "innodb_flush_log_at_trx_commit", "1");
        String mode = variable(session, "sql_mode");
        if (!mode.contains("STRICT_TRANS_TABLES") && !mode.contains("STRICT_ALL_TABLES")) {
            throw UnsafeSetting.of(this, "sql_mode", mode, "STRICT_TRANS_TABLES, among others");
        }
    }

    private void require(SqlSession session, String setting, String wanted) {
        String value = variable(session, setting);
        if (!value.equals(wanted)) {
            throw UnsafeSetting.of(this, setting, value, wanted);
        }
    }

    private static String variable(SqlSession session, String name) {
        return session.first("SELECT @@" + name, Binder.NOTHING, row -> row.getString(1))
                .orElse("");
    }

    @Override
    public Optional<String> database(SqlSession session) {
        return session.first(DATABASE, Binder.NOTHING, row -> row.getString(1));
    }

    @Override
    public Duration patience(SqlSession session) {
        return Duration.ofSeconds(Long.parseLong(variable(session, "innodb_lock_wait_timeout")));
    }

    @Override
    public void setPatience(SqlSession session, Duration patience) {
        long seconds = Math.max(1, patience.plusMillis(999).toSeconds());
        // The first is for rows, the second for tables that an administrator alters or locks.
        session.execute(
                "SET SESSION innodb_lock_wait_timeout = " + seconds + ", SESSION lock_wait_timeout = " + seconds);
    }

    @Override
    public Optional<String> patienceToPutBack(SqlSession session) {
        return session.first(
                "SELECT @@innodb_lock_wait_timeout, @@lock_wait_timeout",
                Binder.NOTHING,
                row -> "SET SESSION innodb_lock_wait_timeout = " + row.getLong(1) + ", SESSION lock_wait_timeout = "
                        + row.getLong(2));
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        // Ends whatever a look at a setting may have begun.
        connection.rollback();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        }
    }

    @Override
    public boolean definesInTransactions() {
        return false;
    }

    @Override
    public String upsert(String table, List<String> keys, List<String> others) {
        return ConflictClause.insert(table, keys, others) + " ON DUPLICATE KEY UPDATE "
                + others.stream().map(each -> each + " = VALUES(" + each + ")").collect(joining(", "));
    }

    @Override
    public int insertUnlessThere(SqlSession session, String insert, Binder binder) {
        // The failed statement alone is undone, so the transaction stays usable.
        return session.updateUnless(insert, binder, error -> error.getErrorCode() == DUPLICATE_KEY);
    }

    @Override
    public void holdNewRows(SqlSession session) {
        session.query("SELECT version FROM gov_schema WHERE version = 1 FOR UPDATE", Binder.NOTHING, row -> true);
    }

    @Override
    public void holdNewRowsBehindLedger(SqlSession session) {
        // The first ledger of all: there is one, since one is held.
        session.query(FIRST_LEDGER, Binder.NOTHING, row -> true);
    }

    @Override
    public boolean meansRetryable(SQLException error) {
        int code = error.getErrorCode();
        // No statement brings a key that it could see: another transaction was quicker.
        return code == DUPLICATE_KEY
                || code == DISK_FULL
                || code == FILE_FULL
                || MEANWHILE.contains(code)
                || GONE.contains(code);
    }

    @Override
    public boolean meansNoTable(SQLException error) {
        return error.getErrorCode() == NO_TABLE || error.getErrorCode() == NO_DATABASE;
    }

    @Override
    public Optional<String> wayOut(SQLException error) {
        int code = error.getErrorCode();
        if (code == DISK_FULL || code == FILE_FULL) {
            return Optional.of("the server's disk is full, and nothing of this was kept; make room, and try again");
        }
        return GONE.contains(code)
                ? Optional.of("the server goes down, or takes no more; try again in a while")
                : Optional.empty();
    }

    @Override
    public Optional<Instant> serverTime(SqlSession session) {
        return session.first(
                "SELECT UTC_TIMESTAMP(6)",
                Binder.NOTHING,
                row -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    @Override
    public void compact(SqlSession session, List<String> tables) {
        for (String table : tables) {
            Optional<String> failure =
                    session.query("OPTIMIZE TABLE " + table, Binder.NOTHING, MariaDbDialect::failure).stream()
                            .flatMap(Optional::stream)
                            .findFirst();
            failure.ifPresent(text -> {
                throw new StorageException(
                        "table " + session.named(table) + " was not written anew: " + text + "; try again", true, null);
            });
        }
    }

    /** The statement succeeds whatever comes of it, and tells that in a row. */
    private static Optional<String> failure(ResultSet row) throws SQLException {
        String type = row.getString("Msg_type");
        String text = row.getString("Msg_text");
        boolean failed = type.equalsIgnoreCase("error") || (type.equals("status") && !text.equals("OK"));
        return failed ? Optional.of(text) : Optional.empty();
    }
}
