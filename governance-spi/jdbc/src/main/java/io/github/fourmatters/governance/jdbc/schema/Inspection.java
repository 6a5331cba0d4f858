package io.github.fourmatters.governance.jdbc.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.jdbc.table.FeedKey;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** Looks whether the tables fit each other: shortly, each time that a storage is opened, or all of it. Changes nothing. */
public final class Inspection {

    private static final String LAST_EVENTS = "SELECT l.ledger, l.last_position, l.recorded_at, l.chain_hash,"
            + " e.feed_key, c.recorded_at, e.chain_hash FROM gov_ledger l"
            + " LEFT JOIN gov_event e ON e.feed_key = (SELECT MAX(x.feed_key) FROM gov_event x"
            + " WHERE x.feed_key > l.ledger_number * " + FeedKey.STRETCH
            + " AND x.feed_key < (l.ledger_number + 1) * " + FeedKey.STRETCH + ")"
            + " LEFT JOIN gov_command c ON c.first_event = e.feed_key - e.command_offset ORDER BY l.ledger";
    private static final String STRAYS = "SELECT COUNT(*) FROM gov_event e WHERE NOT EXISTS"
            + " (SELECT 1 FROM gov_ledger l WHERE e.feed_key > l.ledger_number * " + FeedKey.STRETCH
            + " AND e.feed_key < (l.ledger_number + 1) * " + FeedKey.STRETCH + ")";
    private static final String UNTYPED = "SELECT COUNT(*) FROM gov_event e WHERE NOT EXISTS"
            + " (SELECT 1 FROM gov_event_type t WHERE t.type_number = e.type_number)";
    private static final String ALONE = "SELECT COUNT(*) FROM gov_event e WHERE NOT EXISTS"
            + " (SELECT 1 FROM gov_command c WHERE c.first_event = e.feed_key - e.command_offset)"
            + " OR NOT EXISTS (SELECT 1 FROM gov_stream s WHERE s.stream_number = e.stream_number)";
    private static final String STREAMS = "SELECT COUNT(*) FROM gov_stream s WHERE s.stream_version <>"
            + " (SELECT COUNT(*) FROM gov_event e WHERE e.stream_number = s.stream_number)";
    private static final String COMMANDS = "SELECT COUNT(*) FROM gov_command c WHERE c.event_count <>"
            + " (SELECT COUNT(*) FROM gov_event e WHERE e.feed_key >= c.first_event"
            + " AND e.feed_key < c.first_event + c.event_count)";
    private static final String TIMERS = "SELECT COUNT(*) FROM gov_timer t WHERE NOT EXISTS (SELECT 1 FROM gov_stream s"
            + " WHERE s.stream_number = t.stream_number AND s.ledger_number = t.ledger_number)";

    private Inspection() {}

    /**
     * Refuses a place whose heads do not fit their last events.
     *
     * @param session looks
     * @throws StorageException if one does not; names it
     */
    public static void requireHeads(Session session) {
        ImmutableList<String> findings = heads(session);
        if (!findings.isEmpty()) {
            throw new StorageException(
                    "the database is damaged, and nothing in it was changed: " + findings.get(0)
                            + (findings.size() > 1 ? ", and " + (findings.size() - 1) + " more" : "")
                            + "; keep a copy as it is, and restore a backup under another name",
                    false,
                    null);
        }
    }

    /**
     * Refuses to write to a place in which somebody else has defined what may change, keep or refuse what is written.
     *
     * @param session looks
     * @throws StorageException if somebody has; names it
     */
    public static void requireTables(Session session) {
        ImmutableList<String> findings = tables(session);
        if (!findings.isEmpty()) {
            throw new StorageException(
                    "the database was altered, and nothing in it was changed: " + findings.get(0)
                            + (findings.size() > 1 ? ", and " + (findings.size() - 1) + " more" : "")
                            + "; find out who did that, and take it out again, or restore a backup under another name",
                    false,
                    null);
        }
    }

    private static ImmutableList<String> tables(Session session) {
        ImmutableList<String> wanted = Script.allStatements(session.dialect().scripts()).stream()
                .map(session::named)
                .collect(ImmutableList.toImmutableList());
        return session.dialect().inspectTables(session, wanted);
    }

    /**
     * Looks everything over.
     *
     * @param session looks
     * @return a sentence for whatever does not fit
     */
    public static ImmutableList<String> all(Session session) {
        ImmutableList<String> tables = tables(session);
        ImmutableList.Builder<String> all = ImmutableList.<String>builder()
                .addAll(session.dialect().inspect(session))
                .addAll(tables);
        try {
            all.addAll(rows(session));
        } catch (StorageException failure) {
            // Where a table is missing, its rows cannot be looked at.
            if (tables.isEmpty()) {
                throw failure;
            }
        }
        return all.build();
    }

    private static ImmutableList<String> rows(Session session) {
        return ImmutableList.<String>builder()
                .addAll(heads(session))
                .addAll(counted(session, STRAYS, " events belong to no ledger"))
                .addAll(counted(session, UNTYPED, " events are of a type that is not there"))
                .addAll(counted(session, ALONE, " events have lost their command or their stream"))
                .addAll(counted(session, STREAMS, " streams do not have as many events as their version says"))
                .addAll(counted(session, COMMANDS, " commands do not have as many events as they recorded"))
                .addAll(counted(session, TIMERS, " timers belong to no stream of their ledger"))
                .addAll(Orphans.all(session))
                .build();
    }

    private static ImmutableList<String> counted(Session session, String sql, String what) {
        long count = session.first(sql, Binder.NOTHING, row -> row.getLong(1)).orElse(0L);
        return count == 0 ? ImmutableList.of() : ImmutableList.of(count + what);
    }

    private static ImmutableList<String> heads(Session session) {
        return session.query(LAST_EVENTS, Binder.NOTHING, Inspection::head).stream()
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<String> head(ResultSet row) throws SQLException {
        String ledger = row.getString(1);
        long position = row.getLong(2);
        long last = FeedKey.position(row.getLong(5));
        if (position != last) {
            return Optional.of(
                    "ledger " + ledger + " is said to have " + position + " events, and its last one is " + last);
        }
        if (last > 0 && !Arrays.equals(row.getBytes(4), row.getBytes(7))) {
            return Optional.of("ledger " + ledger + " is said to end with hash " + HashCode.fromBytes(row.getBytes(4))
                    + ", and its last event has another one");
        }
        if (last > 0 && row.getLong(3) != row.getLong(6)) {
            return Optional.of(
                    "ledger " + ledger + " is said to be recorded up to " + Microseconds.instant(row.getLong(3))
                            + ", and its last event was at " + Microseconds.instant(row.getLong(6)));
        }
        return Optional.empty();
    }
}
