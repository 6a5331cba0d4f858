package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Holds one page of a stream. Immutable if the events are.
 *
 * @param events the events by version, without gaps
 * @param more whether the stream had further events when the page was read
 * @param <E> the type of the events
 */
public record StreamPage<E>(ImmutableList<Recorded<E>> events, boolean more) {

    /**
     * Refuses null.
     *
     * @param events the events by version
     * @param more whether the stream had further events
     */
    public StreamPage {
        requireNonNull(events, "events");
    }
}
