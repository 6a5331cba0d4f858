package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.check.Check;

/**
 * Says what is appended to one stream, and at which version. Immutable.
 *
 * @param stream the stream
 * @param expectedVersion the version that the stream must have: the number of its events, 0 if it must not exist yet
 * @param events the events in their order; none makes it a guard only, whose version must still hold
 * @param <E> the type of the events
 */
public record StreamAppend<E>(StreamId stream, long expectedVersion, ImmutableList<E> events) {

    /**
     * Checks the parts.
     *
     * @param stream the stream
     * @param expectedVersion 0 or more
     * @param events the events, possibly none
     * @throws IllegalArgumentException if the expected version is below 0
     * @throws NullPointerException if a part is null; names it
     */
    public StreamAppend {
        requireNonNull(stream, "stream");
        requireNonNull(events, "events");
        Check.atLeast("expected version", expectedVersion, 0);
    }
}
