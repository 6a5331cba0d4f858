package io.github.fourmatters.governance.jdbc.dialect;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Speaks to PostgreSQL, 12 or newer. Relatives of it may extend this. */
public class PostgresqlDialect implements Dialect {

    private static final String NO_TABLE = "42P01";
    private static final String NO_SCHEMA = "3F000";
    private static final String LOCK_TIMEOUT = "55P03";
    private static final String UNIQUE = "23505";
    private static final String DISK_FULL = "53100";
    private static final String READ_ONLY = "25006";

    /** A table that somebody else is just making, or has just made. */
    private static final ImmutableSet<String> MADE_MEANWHILE = ImmutableSet.of("42P07", "42710", "XX000");

    /** Statements and transactions that took too long, or that somebody has cancelled. */
    private static final ImmutableSet<String> CANCELLED = ImmutableSet.of("57014", "25P04");

    /** Connections that a server ends while it goes down, and servers that just come up. */
    private static final ImmutableSet<String> GONE =
            ImmutableSet.of("57P01", "57P02", "57P03", "57P05", "25P03", READ_ONLY);

    /** Is what nodes of this library agree to lock while they make tables: "gov4" and a number. */
    private static final String DEFINITIONS = "SELECT pg_advisory_xact_lock(1735358004, 1)";

    /** A standby that takes over keeps the cluster's number; the table's tells one schema from another. */
    private static final String DATABASE = "SELECT 'database ' || current_database() || ' of cluster '"
            + " || (SELECT system_identifier FROM pg_control_system())"
            + " || ', where gov_event is table ' || COALESCE(to_regclass('gov_event')::oid::text, 'none')";

    /** Makes one. */
    public PostgresqlDialect() {}

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String scripts() {
        return "/governance-schema/postgresql";
    }

    @Override
    public void requireSettings(SqlSession session) {
        require(session, "synchronous_commit", value -> !value.equals("off"), "on");
        require(session, "fsync", value -> value.equals("on"), "on");
        require(session, "server_encoding", value -> value.equals("UTF8"), "UTF8");
    }

    private void require(SqlSession session, String setting, Predicate<String> fits, String wanted) {
        String value = shown(session, setting);
        if (!fits.test(value)) {
            throw UnsafeSetting.of(this, setting, value, wanted);
        }
    }

    private static String shown(SqlSession session, String setting) {
        // SHOW begins no snapshot, so that the moment that a transaction reads can still be chosen.
        return session.first("SHOW " + setting, Binder.NOTHING, row -> row.getString(1))
                .orElse("");
    }

    @Override
    public Optional<String> database(SqlSession session) {
        return session.first(DATABASE, Binder.NOTHING, row -> row.getString(1));
    }

    @Override
    public Duration patience(SqlSession session) {
        return duration(shown(session, "lock_timeout"));
    }

    /** Reads what PostgreSQL shows: 0, 250ms, 10s, 5min, 1h or 1d. */
    static Duration duration(String shown) {
        String number = CharMatcher.inRange('0', '9').retainFrom(shown);
        ChronoUnit unit = switch (shown.substring(number.length())) {
            case "s" -> ChronoUnit.SECONDS;
            case "min" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            case "d" -> ChronoUnit.DAYS;
            default -> ChronoUnit.MILLIS;
        };
        return number.isEmpty() ? Duration.ZERO : Duration.of(Long.parseLong(number), unit);
    }

    @Override
    public void setPatience(SqlSession session, Duration patience) {
        session.beforeNext("SET LOCAL lock_timeout = " + patience.toMillis());
    }

    @Override
    public boolean patienceEndsWithTransaction() {
        return true;
    }

    @Override
    public void requireUsable(Connection connection) throws SQLException {
        // The server answers COMMIT of a broken transaction with a rollback, and the driver takes that for a success.
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }

    @Override
    public boolean definesInTransactions() {
        return true;
    }

    @Override
    public void holdDefinitions(SqlSession session) {
        session.query(DEFINITIONS, Binder.NOTHING, row -> true);
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
        String state = String.valueOf(error.getSQLState());
        // No statement brings a key that it could see: another transaction was quicker.
        return state.equals(LOCK_TIMEOUT)
                || state.equals(UNIQUE)
                || MADE_MEANWHILE.contains(state)
                || GONE.contains(state)
                || CANCELLED.contains(state)
                || state.startsWith("53");
    }

    @Override
    public boolean meansNoTable(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return state.equals(NO_TABLE) || state.equals(NO_SCHEMA);
    }

    @Override
    public Optional<String> wayOut(SQLException error) {
        String state = Ascii.toUpperCase(String.valueOf(error.getSQLState()));
        if (state.equals(DISK_FULL)) {
            return Optional.of("the server's disk is full, and nothing of this was kept; make room, and try again");
        }
        if (state.equals(READ_ONLY)) {
            return Optional.of(
                    "either this transaction was begun to read only: begin one that writes; or the server is a standby, or"
                            + " just comes up: try again in a while");
        }
        return GONE.contains(state)
                ? Optional.of("the server goes down or just comes up; try again in a while")
                : Optional.empty();
    }

    @Override
    public Optional<Instant> serverTime(SqlSession session) {
        return session.first(
                "SELECT clock_timestamp()",
                Binder.NOTHING,
                row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    @Override
    public ImmutableList<String> inspect(SqlSession session) {
        return TableNames.tables().stream()
                .flatMap(table -> invalidIndexes(session, table).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> invalidIndexes(SqlSession session, String table) {
        return session.query(
                "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '" + table
                        + "'::regclass AND NOT i.indisvalid",
                Binder.NOTHING,
                row -> "index " + row.getString(1) + " is not valid; run REINDEX");
    }

    @Override
    public void compact(SqlSession session, List<String> tables) {
        try {
            session.connection().setAutoCommit(true);
            for (String each : tables) {
                rewrite(session, each);
            }
        } catch (SQLException error) {
            throw new StorageException("the tables cannot be written anew: " + error.getMessage(), true, error);
        } finally {
            begin(session.connection());
        }
    }

    /** Whoever may not rewrite a table is only warned. */
    private static void rewrite(SqlSession session, String table) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute("VACUUM FULL " + session.named(table));
            if (statement.getWarnings() != null) {
                throw new StorageException(
                        "table " + session.named(table) + " was not written anew: "
                                + statement.getWarnings().getMessage() + "; let the tables' owner do it",
                        false,
                        null);
            }
        }
    }

    private static void begin(Connection connection) {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException broken) {
            throw new StorageException("the connection is broken: " + broken.getMessage(), true, broken);
        }
    }

    @Override
    public boolean joinsStatements() {
        return true;
    }
}
