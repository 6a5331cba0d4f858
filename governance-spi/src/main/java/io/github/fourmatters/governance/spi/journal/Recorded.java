package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.check.Check;
import java.time.Instant;

/**
 * Holds one event as the journal recorded it. Immutable if the event is.
 *
 * @param stream the stream that it stands in
 * @param version its place in the stream: 1, 2, 3, …
 * @param position its place in the ledger: 1, 2, 3, … without gaps, in the order of commits
 * @param command the command that it came from
 * @param recordedAt when it was recorded, to the microsecond; never decreases with the position
 * @param payload the event itself
 * @param <E> the type of the events
 */
public record Recorded<E>(
        StreamId stream, long version, long position, CommandId command, Instant recordedAt, E payload) {

    /**
     * Checks the parts.
     *
     * @param stream the stream that it stands in
     * @param version 1 or more
     * @param position 1 or more
     * @param command the command that it came from
     * @param recordedAt when it was recorded
     * @param payload the event itself
     * @throws IllegalArgumentException if version or position is below 1
     * @throws NullPointerException if a part is null; names it
     */
    public Recorded {
        requireNonNull(stream, "stream");
        Check.atLeast("version", version, 1);
        Check.atLeast("position", position, 1);
        requireNonNull(command, "command");
        requireNonNull(recordedAt, "recordedAt");
        requireNonNull(payload, "payload");
    }
}
