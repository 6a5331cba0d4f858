package io.github.fourmatters.governance.jdbc.table;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes events behind the last one of a ledger that is held: their commands, their streams, themselves, and the ledger's row. */
final class EventWriter {

    /** Is how many bytes the payload of one event may have. */
    static final int MOST_PAYLOAD = 1 << 20;

    private static final String COMMAND = "INSERT INTO gov_command"
            + " (first_event, ledger_number, command_id, event_count, fingerprint, recorded_at) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String MORE = "UPDATE gov_command SET event_count = event_count + ? WHERE first_event = ?";
    private static final String BEFORE = "SELECT first_event, event_count, fingerprint, recorded_at FROM gov_command"
            + " WHERE ledger_number = ? AND command_id = ?";
    private static final String EVENT =
            "INSERT INTO gov_event (feed_key, command_offset, stream_number, stream_version,"
                    + " type_number, payload, chain_hash) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTransaction tx;
    private final Session session;
    private final EventTypes types;
    private final LedgerRow ledger;
    private final Map<StreamId, StreamRow> streams = new LinkedHashMap<>();

    /** Is for a ledger that a transaction holds. */
    EventWriter(JdbcTransaction tx, EventTypes types, LedgerRow ledger) {
        this.tx = tx;
        this.session = tx.session();
        this.types = types;
        this.ledger = ledger;
    }

    /** Writes what a new command recorded. */
    void write(CommandId command, ImmutableList<StoredEvent> all) {
        long begun = ledger.feedKey(all.get(0).position());
        begin(command, all, begun);
        write(all, begun);
    }

    /** Writes what a command recorded, or its part behind what was written of it before. */
    void resume(CommandId command, ImmutableList<StoredEvent> part) {
        Optional<Begun> before =
                session.first(BEFORE, p -> p.number(ledger.number()).text(command.value()), Begun::of);
        if (before.isEmpty()) {
            write(command, part);
            return;
        }
        before.get().requireGoesOn(ledger, part.get(0));
        long first = before.get().first();
        session.oneRowLater(MORE, p -> p.number(part.size()).number(first));
        write(part, first);
    }

    /** Holds what was written of a command before. */
    private record Begun(long first, long count, String fingerprint, long recordedAt) {

        static Begun of(ResultSet row) throws SQLException {
            return new Begun(row.getLong(1), row.getLong(2), PackedFingerprint.unpack(row.getBytes(3)), row.getLong(4));
        }

        void requireGoesOn(LedgerRow ledger, StoredEvent next) {
            if (first + count != ledger.feedKey(next.position())
                    || !fingerprint.equals(next.fingerprint())
                    || recordedAt != Microseconds.of("recordedAt", next.recordedAt())) {
                throw new IllegalArgumentException("the event at position " + next.position() + " of ledger "
                        + ledger.ledger() + " cannot be put back: its command " + next.command()
                        + " is recorded already, otherwise or before other events");
            }
        }
    }

    private void write(ImmutableList<StoredEvent> part, long begun) {
        streamsAfter(part);
        for (StoredEvent each : part) {
            session.oneRowLater(EVENT, event(each, begun));
        }
    }

    private void begin(CommandId command, ImmutableList<StoredEvent> all, long first) {
        StoredEvent event = all.get(0);
        long recordedAt = Microseconds.of("recordedAt", event.recordedAt());
        session.oneRowLater(
                COMMAND,
                p -> p.number(first)
                        .number(ledger.number())
                        .text(command.value())
                        .number(all.size())
                        .bytes(PackedFingerprint.pack(event.fingerprint()))
                        .number(recordedAt));
    }

    private void streamsAfter(ImmutableList<StoredEvent> part) {
        Map<StreamId, Long> versions = new LinkedHashMap<>();
        part.forEach(each -> versions.put(each.stream(), each.version()));
        versions.forEach(this::moveTo);
    }

    private void moveTo(StreamId stream, long version) {
        StreamRow row = tx.stream(ledger, stream)
                .map(known -> known.moveTo(session, version))
                .orElseGet(() -> StreamRow.make(session, ledger, stream, version));
        streams.put(stream, row);
        tx.note(stream, Optional.of(row));
    }

    private Binder event(StoredEvent event, long begun) {
        EventType type = types.of(tx, event.encoded());
        long key = ledger.feedKey(event.position());
        long stream = requireNonNull(streams.get(event.stream()), "stream").number();
        byte[] packed = type.packed(event.encoded());
        return p -> p.number(key)
                .number(key - begun)
                .number(stream)
                .number(event.version())
                .number(type.number())
                .bytes(packed)
                .bytes(HashCode.fromString(event.hash()).asBytes());
    }

    /** Moves the ledger on to the last of the events. */
    void finish(StoredEvent last) {
        tx.moved(ledger.moveTo(session, last));
    }
}
