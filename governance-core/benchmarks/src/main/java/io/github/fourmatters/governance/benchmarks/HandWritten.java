package io.github.fourmatters.governance.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one would write by hand to append the same events: one table, one head row that is read and moved, a look for the command id, one
 * transaction a command. No rules, no timers, no notices, no vault, no hash chain.
 */
final class HandWritten implements AutoCloseable {
    private final Connection connection;
    private final JsonCodec codec = new JsonCodec();
    private final PreparedStatement head;
    private final PreparedStatement known;
    private final PreparedStatement insert;
    private final PreparedStatement move;

    /** On SQLite, which has one writer at a time. */
    HandWritten(Connection connection) throws SQLException {
        this(connection, "BLOB", "");
    }

    /** On PostgreSQL, where the head is locked before it is moved. */
    static HandWritten onPostgresql(Connection connection) throws SQLException {
        return new HandWritten(connection, "BYTEA", " FOR UPDATE");
    }

    private HandWritten(Connection connection, String bytes, String locking) throws SQLException {
        this.connection = connection;
        try (Statement schema = connection.createStatement()) {
            schema.execute("CREATE TABLE head (ledger TEXT PRIMARY KEY, last_position BIGINT NOT NULL)");
            schema.execute("CREATE TABLE event (ledger TEXT NOT NULL, feed_position BIGINT NOT NULL,"
                    + " stream TEXT NOT NULL, stream_version BIGINT NOT NULL, command_id TEXT NOT NULL,"
                    + " recorded_at BIGINT NOT NULL, event_type TEXT NOT NULL, payload " + bytes + " NOT NULL,"
                    + " PRIMARY KEY (ledger, feed_position))");
            schema.execute("CREATE UNIQUE INDEX event_by_stream ON event (ledger, stream, stream_version)");
            schema.execute("CREATE INDEX event_by_command ON event (ledger, command_id)");
            schema.execute("INSERT INTO head VALUES ('" + Lives.LEDGER.value() + "', 0)");
        }
        connection.setAutoCommit(false);
        head = connection.prepareStatement("SELECT last_position FROM head WHERE ledger = ?" + locking);
        known = connection.prepareStatement("SELECT feed_position FROM event WHERE ledger = ? AND command_id = ?");
        insert = connection.prepareStatement("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        move = connection.prepareStatement("UPDATE head SET last_position = ? WHERE ledger = ?");
    }

    /** Puts the events of a feed together again by the command that recorded them. */
    static ImmutableList<List<Recorded<Fact>>> byCommand(List<Recorded<Fact>> feed) {
        Map<CommandId, List<Recorded<Fact>>> commands = new LinkedHashMap<>();
        feed.forEach(recorded -> commands.computeIfAbsent(recorded.command(), id -> new ArrayList<>())
                .add(recorded));
        return ImmutableList.copyOf(commands.values());
    }

    int append(List<List<Recorded<Fact>>> commands) throws SQLException {
        for (List<Recorded<Fact>> command : commands) {
            appendOne(command);
        }
        return commands.size();
    }

    private void appendOne(List<Recorded<Fact>> events) throws SQLException {
        String ledger = Lives.LEDGER.value();
        head.setString(1, ledger);
        long position = number(head);
        known.setString(1, ledger);
        known.setString(2, events.get(0).command().value());
        if (number(known) >= 0) {
            throw new IllegalStateException("this command was given before");
        }
        for (Recorded<Fact> event : events) {
            bind(event, ++position);
        }
        insert.executeBatch();
        move.setLong(1, position);
        move.setString(2, ledger);
        move.executeUpdate();
        connection.commit();
    }

    private void bind(Recorded<Fact> event, long position) throws SQLException {
        Encoded encoded = codec.encode(event.payload());
        insert.setString(1, Lives.LEDGER.value());
        insert.setLong(2, position);
        insert.setString(3, event.stream().kind() + " " + event.stream().key());
        insert.setLong(4, event.version());
        insert.setString(5, event.command().value());
        insert.setLong(6, event.recordedAt().toEpochMilli() * 1_000);
        insert.setString(7, encoded.type());
        insert.setBytes(8, encoded.payload());
        insert.addBatch();
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
