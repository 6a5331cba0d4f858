package io.github.fourmatters.governance.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does one append under the ledger's lock, once it is known that the command is new. */
final class Appender<E> {

    private static final int MOST_PAYLOAD = 1 << 20;

    private static final String OF_STREAM = " FROM gov_event WHERE stream = ? AND stream_version >= ?";
    // Two rows at most, at the end of an index: as quick on a long stream as on a short one.
    private static final String FROM_EXPECTED =
            "SELECT stream_version" + OF_STREAM + " ORDER BY stream, stream_version LIMIT 2";
    private static final String ACTUAL = "SELECT COALESCE(MAX(stream_version), 0)" + OF_STREAM;

    private final Session session;
    private final EventCodec<E> codec;
    private final Append<E> append;
    private final long recordedAt;
    private final List<EventRow> rows = new ArrayList<>();
    private final ImmutableList.Builder<Recorded<E>> recorded = ImmutableList.builder();

    Appender(Session session, EventCodec<E> codec, Append<E> append) {
        this.session = session;
        this.codec = codec;
        this.append = append;
        this.recordedAt = Microseconds.of("recordedAt", append.recordedAt());
    }

    AppendResult<E> appendTo(Head head) {
        if (head.position() > 0 && recordedAt < head.recordedAt()) {
            return new AppendResult.ClockBehind<>(Microseconds.instant(head.recordedAt()));
        }
        Optional<AppendResult<E>> conflict = conflict();
        return conflict.isPresent() ? conflict.get() : written(head);
    }

    private Optional<AppendResult<E>> conflict() {
        for (StreamAppend<E> each : append.streams()) {
            if (!stillStandsAt(each)) {
                long actual = session.first(ACTUAL, p -> p.stream(each.stream()).number(0), row -> row.getLong(1))
                        .orElse(0L);
                return Optional.of(new AppendResult.Conflict<>(each.stream(), each.expectedVersion(), actual));
            }
        }
        return Optional.empty();
    }

    private boolean stillStandsAt(StreamAppend<E> each) {
        long expected = each.expectedVersion();
        ImmutableList<Long> versions =
                session.query(FROM_EXPECTED, p -> p.stream(each.stream()).number(expected), row -> row.getLong(1));
        return expected == 0 ? versions.isEmpty() : versions.size() == 1 && versions.get(0) == expected;
    }

    private AppendResult<E> written(Head head) {
        HashCode hash = head.hash();
        long position = head.position();
        for (StreamAppend<E> each : append.streams()) {
            long version = each.expectedVersion();
            for (E event : each.events()) {
                version++;
                position++;
                EventRow row = row(each, version, head.feedKey(position), event).chained(hash);
                hash = row.hash();
                rows.add(row);
                recorded.add(row.recorded(event));
            }
        }
        session.updateAll(
                EventRow.INSERT, rows.stream().<Binder>map(row -> row::bind).collect(toImmutableList()));
        head.movedTo(position, recordedAt, hash).write(session);
        return new AppendResult.Appended<>(new Receipt<>(append.command(), append.fingerprint(), recorded.build()));
    }

    private EventRow row(StreamAppend<E> each, long version, long feedKey, E event) {
        Encoded encoded = codec.encode(event);
        if (encoded.payload().length > MOST_PAYLOAD) {
            throw new IllegalArgumentException("event " + encoded + " for stream " + each.stream() + " is larger than "
                    + MOST_PAYLOAD + " bytes; keep the long part in the vault and refer to it");
        }
        return new EventRow(
                each.stream(),
                version,
                feedKey,
                append.command(),
                append.fingerprint(),
                recordedAt,
                encoded,
                Head.BEFORE_THE_FIRST);
    }
}
