package io.github.fourmatters.governance.jdbc.dialect;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Speaks to H2, in memory, in a file, or behind its server. */
public final class H2Dialect implements Dialect {

    /**
     * Are the settings that the contract needs, behind a URL. {@code WRITE_DELAY=0}, so that a kill loses nothing acknowledged;
     * {@code OPTIMIZE_REUSE_RESULTS=FALSE}, because H2 may hand a session its previous result again although another one has
     * committed since; {@code DB_CLOSE_ON_EXIT=FALSE}, so that a request in flight while the process ends is not cut off by H2's own
     * hook; the storage's statements fit into the cache; and small pages, because each commit writes whole ones.
     */
    public static final String SETTINGS = ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;QUERY_CACHE_SIZE=64"
            + ";LOCK_TIMEOUT=10000;PAGE_SIZE=4096;DB_CLOSE_ON_EXIT=FALSE";

    private static final ImmutableSet<String> PROVEN_VERSIONS = ImmutableSet.of("2.3.232", "2.4.240");

    private static final int DUPLICATE_KEY = 23505;
    private static final int NO_TABLE = 42102;
    private static final int NO_TABLE_AT_ALL = 42104;
    private static final int NO_SCHEMA = 90079;
    private static final int CONCURRENT_UPDATE = 90131;
    private static final int LOCK_TIMEOUT = 50200;
    private static final int DATABASE_CLOSED = 90121;
    private static final int DATABASE_CLOSING = 90098;
    private static final int CONNECTION_BROKEN = 90067;
    private static final int OBJECT_CLOSED = 90007;
    private static final int INPUT_OUTPUT = 90028;
    private static final int INPUT_OUTPUT_2 = 90031;
    private static final int ALREADY_OPEN = 90020;
    private static final int GENERAL = 50000;
    private static final int SNAPSHOT = 6;

    /** Only a session over the wire has a client's address. */
    private static final String SERVER_TIME = "SELECT CURRENT_TIMESTAMP FROM information_schema.sessions"
            + " WHERE session_id = SESSION_ID() AND client_addr IS NOT NULL";

    /** The schema counts only where the tables' names do not say it themselves. */
    private static final String DATABASE = "SELECT DATABASE_PATH(), DATABASE(),"
            + " CASE WHEN LOCATE('.', 'gov_event') > 0 THEN 'gov_event' ELSE SCHEMA() || '.' || 'gov_event' END";

    private static final String SETTING =
            "SELECT setting_value FROM information_schema.settings WHERE setting_name = ?";

    private final boolean acceptsAnyVersion;

    /** Makes one for the versions that were proven. */
    public H2Dialect() {
        this(false);
    }

    /**
     * Makes one.
     *
     * @param acceptsAnyVersion whether it also speaks to versions that were never proven, to find out about them
     */
    public H2Dialect(boolean acceptsAnyVersion) {
        this.acceptsAnyVersion = acceptsAnyVersion;
    }

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public String scripts() {
        return "/governance-schema/h2";
    }

    @Override
    public boolean qualifiesIndexes() {
        return true;
    }

    @Override
    public void requireSettings(SqlSession session) {
        requireVersion(session);
        String delay = setting(session, "WRITE_DELAY");
        if (!delay.isEmpty() && !delay.equals("0")) {
            throw new StorageException(
                    "H2 is opened with WRITE_DELAY=" + delay + ", so a kill of the process would lose what was"
                            + " acknowledged; add " + SETTINGS + " to its URL, or open it with H2Storage",
                    false,
                    null);
        }
    }

    private void requireVersion(SqlSession session) {
        String version = session.version();
        if (!acceptsAnyVersion && PROVEN_VERSIONS.stream().noneMatch(version::startsWith)) {
            throw new StorageException(
                    "the database is H2 " + version + "; this storage was proven on "
                            + String.join(" and ", PROVEN_VERSIONS)
                            + ", and a newer version lost what was acknowledged: take one of these, or SqliteStorage",
                    false,
                    null);
        }
    }

    private static String setting(SqlSession session, String name) {
        Optional<String> value = session.first(SETTING, p -> p.text(name), row -> row.getString(1));
        return value.orElse("");
    }

    @Override
    public Optional<String> place(SqlSession session) {
        // H2 was seen to tear a file that several transactions were committed to at once.
        return session.first("SELECT DATABASE_PATH(), DATABASE()", Binder.NOTHING, H2Dialect::place);
    }

    @Override
    public Optional<String> database(SqlSession session) {
        return session.first(DATABASE, Binder.NOTHING, row -> place(row) + " with " + row.getString(3));
    }

    private static String place(ResultSet row) throws SQLException {
        String path = row.getString(1);
        return "h2:" + (path == null ? "mem:" + row.getString(2) : path);
    }

    @Override
    public void holdPlace(SqlSession session) {
        session.query(
                "SELECT version FROM gov_schema WHERE version = 1 FOR UPDATE", Binder.NOTHING, row -> row.getInt(1));
    }

    @Override
    public Duration patience(SqlSession session) {
        return session.first("SELECT LOCK_TIMEOUT()", Binder.NOTHING, row -> Duration.ofMillis(row.getLong(1)))
                .orElse(Duration.ZERO);
    }

    @Override
    public void setPatience(SqlSession session, Duration patience) {
        session.execute("SET LOCK_TIMEOUT " + patience.toMillis());
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        connection.setTransactionIsolation(SNAPSHOT);
    }

    @Override
    public void settle(Connection connection) throws SQLException {
        if (connection.getTransactionIsolation() == SNAPSHOT) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Override
    public boolean definesInTransactions() {
        return false;
    }

    @Override
    public String upsert(String table, List<String> keys, List<String> others) {
        ImmutableList<String> all =
                ImmutableList.<String>builder().addAll(keys).addAll(others).build();
        return "MERGE INTO " + table + " (" + String.join(", ", all) + ") KEY (" + String.join(", ", keys)
                + ") VALUES (" + all.stream().map(each -> "?").collect(joining(", ")) + ")";
    }

    @Override
    public int insertUnlessThere(SqlSession session, String insert, Binder binder) {
        // H2 undoes the failed statement alone, so the transaction stays usable; elsewhere this would not do.
        return session.updateUnless(insert, binder, error -> error.getErrorCode() == DUPLICATE_KEY);
    }

    @Override
    public boolean meansRetryable(SQLException error) {
        return switch (error.getErrorCode()) {
            // No statement brings a key that it could see: another transaction was quicker.
            case CONCURRENT_UPDATE, LOCK_TIMEOUT, DUPLICATE_KEY -> true;
            case DATABASE_CLOSED, DATABASE_CLOSING, CONNECTION_BROKEN, OBJECT_CLOSED, ALREADY_OPEN -> true;
            case INPUT_OUTPUT, INPUT_OUTPUT_2 -> true;
            case GENERAL -> isUnwritten(error);
            default -> false;
        };
    }

    @Override
    public boolean meansNoTable(SQLException error) {
        int code = error.getErrorCode();
        return code == NO_TABLE || code == NO_TABLE_AT_ALL || code == NO_SCHEMA;
    }

    @Override
    public Optional<String> wayOut(SQLException error) {
        return switch (error.getErrorCode()) {
            case DATABASE_CLOSED, DATABASE_CLOSING, CONNECTION_BROKEN, OBJECT_CLOSED ->
                Optional.of("the database was closed meanwhile; open it again, and try again");
            case INPUT_OUTPUT, INPUT_OUTPUT_2 ->
                Optional.of("the disk does not do what it should (is it full?); see to it, and try again");
            case GENERAL ->
                isUnwritten(error)
                        ? Optional.of(
                                "the disk does not take it (is it full?), and nothing of this was kept; make room,"
                                        + " close the storage and open it again")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isUnwritten(SQLException error) {
        return String.valueOf(error.getMessage()).contains("MVStoreException: Writing to");
    }

    @Override
    public Optional<Instant> serverTime(SqlSession session) {
        return session.first(
                SERVER_TIME,
                Binder.NOTHING,
                row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    @Override
    public ImmutableList<String> inspect(SqlSession session) {
        return H2Indexes.inspect(session);
    }

    @Override
    public void compact(SqlSession session, List<String> tables) {
        throw new StorageException(
                "H2 gives room back only while it closes: close the storage (a file of up to 64 MB is rewritten then),"
                        + " or run SHUTDOWN COMPACT",
                false,
                null);
    }
}
