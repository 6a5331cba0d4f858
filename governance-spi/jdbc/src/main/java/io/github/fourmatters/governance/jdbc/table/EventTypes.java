package io.github.fourmatters.governance.jdbc.table;

import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.Encoded;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the types of events that the database holds. Thread-safe. What a transaction has added itself is read again for
 * each page, since it may still be rolled back.
 */
final class EventTypes {

    private final Map<Long, EventType> byNumber = new ConcurrentHashMap<>();

    /** Gives the type of an event that is to be stored; makes its row first if it is the first of its type. */
    EventType of(JdbcTransaction tx, Encoded encoded) {
        Optional<EventType> found = known(encoded).or(() -> found(tx, encoded));
        return found.orElseGet(() -> {
            tx.addsEventType();
            return made(tx, encoded);
        });
    }

    private Optional<EventType> found(JdbcTransaction tx, Encoded encoded) {
        Optional<EventType> found = read(tx.session(), encoded);
        if (tx.seesOnlyCommittedTypes()) {
            found.ifPresent(type -> byNumber.put(type.number(), type));
        }
        return found;
    }

    private void learn(Session session) {
        session.query(EventType.SELECT, Binder.NOTHING, EventType::of)
                .forEach(each -> byNumber.put(each.number(), each));
    }

    private Optional<EventType> known(Encoded encoded) {
        return byNumber.values().stream().filter(each -> each.isOf(encoded)).findAny();
    }

    private static Optional<EventType> read(Session session, Encoded encoded) {
        return session.first(
                EventType.SELECT + " WHERE event_type = ? AND schema_version = ?",
                p -> p.text(encoded.type()).number(encoded.schemaVersion()),
                EventType::of);
    }

    private static EventType made(JdbcTransaction tx, Encoded encoded) {
        tx.holdNewRows();
        return read(tx.session(), encoded).orElseGet(() -> inserted(tx.session(), encoded));
    }

    private static EventType inserted(Session session, Encoded encoded) {
        session.dialect()
                .insertUnlessThere(
                        session,
                        EventType.INSERT,
                        p -> p.text(encoded.type())
                                .number(encoded.schemaVersion())
                                .bytes(encoded.payload()));
        return read(session, encoded)
                .orElseThrow(() -> new IllegalStateException("the row of event type " + encoded + " vanished"));
    }

    /** Begins to read events on a session; what is read begins and ends without a rollback in between. */
    Reading reading(Session session) {
        return new Reading(session);
    }

    /** Gives the types of the events of one reading, and asks for each that is unknown once. Not thread-safe. */
    final class Reading {

        private final Session session;
        private final Map<Long, EventType> uncommitted = new HashMap<>(2);

        private Reading(Session session) {
            this.session = session;
        }

        EventType numbered(long number) {
            if (!byNumber.containsKey(number) && session.seesOnlyCommitted()) {
                learn(session);
            }
            EventType known = byNumber.get(number);
            return known != null ? known : uncommitted.computeIfAbsent(number, each -> read(session, each));
        }
    }

    private static EventType read(Session session, long number) {
        return session.first(EventType.SELECT + " WHERE type_number = ?", p -> p.number(number), EventType::of)
                .orElseThrow(() -> new StorageException(
                        "type " + number
                                + " of an event is not in gov_event_type, so the database is damaged; restore a"
                                + " backup under another name",
                        false,
                        null));
    }
}
