package io.github.fourmatters.governance.jdbc.table;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Archive;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the journal's rows as they are, and writes them back when each follows the one before it. */
final class JdbcArchive implements Archive {

    private final JdbcTransactions transactions;
    private final EventTypes types;

    JdbcArchive(JdbcTransactions transactions, EventTypes types) {
        this.transactions = transactions;
        this.types = types;
    }

    @Override
    public ImmutableList<StoredEvent> read(Transaction tx, LedgerId ledger, long afterPosition, int max) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        Arguments.atLeast("afterPosition", afterPosition, 0);
        Arguments.atLeast("max", max, 1);
        return LedgerRow.read(session, ledger)
                .map(row -> read(session, types, row, afterPosition, max))
                .orElse(ImmutableList.of());
    }

    /** Reads events of a ledger up to the position that its row tells. */
    static ImmutableList<StoredEvent> read(
            Session session, EventTypes types, LedgerRow ledger, long afterPosition, int max) {
        EventTypes.Reading reading = types.reading(session);
        return JdbcJournal.feed(session, ledger, afterPosition, max).stream()
                .map(row -> row.stored(reading))
                .collect(toImmutableList());
    }

    @Override
    public void restore(Transaction tx, LedgerId ledger, ImmutableList<StoredEvent> events) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(ledger, "ledger");
        requireNonNull(events, "events");
        if (events.isEmpty()) {
            return;
        }
        LedgerRow row = own.lock(ledger);
        requireFollowing(own.session(), row, events);
        EventWriter writer = new EventWriter(own, types, row);
        ImmutableListMultimap<?, StoredEvent> byCommand = Multimaps.index(events, StoredEvent::command);
        byCommand.asMap().values().forEach(part -> {
            ImmutableList<StoredEvent> ofOne = ImmutableList.copyOf(part);
            writer.resume(ofOne.get(0).command(), ofOne);
        });
        writer.finish(events.get(events.size() - 1));
    }

    private static void requireFollowing(Session session, LedgerRow row, ImmutableList<StoredEvent> events) {
        Following following = new Following(session, row);
        events.forEach(following::require);
    }

    /** Checks that each event follows the one before it. */
    private static final class Following {

        private final Session session;
        private final LedgerRow ledger;
        private final Map<Object, Long> versions = new HashMap<>();
        private final Set<CommandId> commands = new HashSet<>();
        private Optional<StoredEvent> last = Optional.empty();

        Following(Session session, LedgerRow ledger) {
            this.session = session;
            this.ledger = ledger;
        }

        void require(StoredEvent event) {
            long position = last.map(StoredEvent::position).orElse(ledger.position());
            String hash = last.map(StoredEvent::hash).orElse(ledger.hash());
            unless(
                    event.stream().ledger().equals(ledger.ledger()),
                    event,
                    "it is of ledger " + event.stream().ledger());
            int bytes = event.encoded().payload().length;
            unless(
                    bytes <= EventWriter.MOST_PAYLOAD,
                    event,
                    "it has " + bytes + " bytes, and " + EventWriter.MOST_PAYLOAD + " bytes are the most");
            unless(event.position() == position + 1, event, "it does not follow position " + position);
            unless(event.hash().equals(event.hashAfter(hash)), event, "its hash does not fit the event before it");
            unless(!isEarlier(event), event, "it was recorded before the event before it");
            unless(isOfOneCommand(event), event, "its command " + event.command() + " says otherwise before");
            long version = versions.computeIfAbsent(event.stream(), absent -> version(event));
            unless(event.version() == version + 1, event, "its stream is at version " + version);
            versions.put(event.stream(), event.version());
            last = Optional.of(event);
        }

        /** Tells whether the events of its command stand in one row, and say the same of the command; as far as they are known here. */
        private boolean isOfOneCommand(StoredEvent event) {
            boolean isNew = commands.add(event.command());
            return last.filter(before -> before.command().equals(event.command()))
                    .map(before -> before.fingerprint().equals(event.fingerprint())
                            && before.recordedAt().equals(event.recordedAt()))
                    .orElse(isNew);
        }

        private boolean isEarlier(StoredEvent event) {
            return last.map(StoredEvent::recordedAt)
                    .or(() -> ledger.head().map(head -> head.recordedAt()))
                    .filter(event.recordedAt()::isBefore)
                    .isPresent();
        }

        private long version(StoredEvent event) {
            return StreamRow.find(session, ledger, event.stream())
                    .map(StreamRow::version)
                    .orElse(0L);
        }

        private static void unless(boolean fits, StoredEvent event, String what) {
            if (!fits) {
                throw new IllegalArgumentException("the event at position " + event.position() + " of ledger "
                        + event.stream().ledger() + " cannot be put back: " + what);
            }
        }
    }
}
