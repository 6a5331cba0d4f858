package io.github.fourmatters.governance.jdbc.table;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.util.Optional;

/** Does one append under the ledger's lock, once it is known that the command is new. */
final class Appender<E> {

    private final JdbcTransaction tx;
    private final EventTypes types;
    private final EventCodec<E> codec;
    private final Append<E> append;
    private final ImmutableList.Builder<StoredEvent> stored = ImmutableList.builder();
    private final ImmutableList.Builder<Recorded<E>> recorded = ImmutableList.builder();

    Appender(JdbcTransaction tx, EventTypes types, EventCodec<E> codec, Append<E> append) {
        this.tx = tx;
        this.types = types;
        this.codec = codec;
        this.append = append;
    }

    AppendResult<E> appendTo(LedgerRow ledger) {
        if (ledger.position() > 0 && Microseconds.of("recordedAt", append.recordedAt()) < ledger.recordedAt()) {
            return new AppendResult.ClockBehind<>(Microseconds.instant(ledger.recordedAt()));
        }
        Optional<AppendResult<E>> conflict = conflict(ledger);
        return conflict.isPresent() ? conflict.get() : written(ledger);
    }

    private Optional<AppendResult<E>> conflict(LedgerRow ledger) {
        for (StreamAppend<E> each : append.streams()) {
            long actual =
                    tx.stream(ledger, each.stream()).map(StreamRow::version).orElse(0L);
            if (actual != each.expectedVersion()) {
                return Optional.of(new AppendResult.Conflict<>(each.stream(), each.expectedVersion(), actual));
            }
        }
        return Optional.empty();
    }

    private AppendResult<E> written(LedgerRow ledger) {
        String hash = ledger.hash();
        long position = ledger.position();
        for (StreamAppend<E> each : append.streams()) {
            long version = each.expectedVersion();
            for (E event : each.events()) {
                version++;
                position++;
                StoredEvent next = next(each.stream(), version, position, event, hash);
                hash = next.hash();
                stored.add(next);
                recorded.add(
                        new Recorded<>(each.stream(), version, position, append.command(), append.recordedAt(), event));
            }
        }
        ImmutableList<StoredEvent> all = stored.build();
        EventWriter writer = new EventWriter(tx, types, ledger);
        writer.write(append.command(), all);
        writer.finish(all.get(all.size() - 1));
        return new AppendResult.Appended<>(new Receipt<>(append.command(), append.fingerprint(), recorded.build()));
    }

    private StoredEvent next(StreamId stream, long version, long position, E event, String previous) {
        Encoded encoded = codec.encode(event);
        if (encoded.payload().length > EventWriter.MOST_PAYLOAD) {
            throw new IllegalArgumentException("event " + encoded + " for stream " + stream + " is larger than "
                    + EventWriter.MOST_PAYLOAD + " bytes; keep the long part in the vault and refer to it");
        }
        StoredEvent unchained = new StoredEvent(
                stream,
                version,
                position,
                append.command(),
                append.fingerprint(),
                append.recordedAt(),
                encoded,
                StoredEvent.BEFORE_THE_FIRST);
        return unchained.withHash(unchained.hashAfter(previous));
    }
}
