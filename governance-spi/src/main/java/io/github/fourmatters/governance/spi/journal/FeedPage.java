package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Holds one page of a ledger's feed. Immutable if the events are.
 *
 * @param events the events by position, without gaps
 * @param head the last committed position of the ledger when the page was read, 0 if it has no event; never below the
 *     last position of the page
 * @param <E> the type of the events
 */
public record FeedPage<E>(ImmutableList<Recorded<E>> events, long head) {

    /**
     * Refuses null.
     *
     * @param events the events by position
     * @param head the last committed position of the ledger
     */
    public FeedPage {
        requireNonNull(events, "events");
    }
}
