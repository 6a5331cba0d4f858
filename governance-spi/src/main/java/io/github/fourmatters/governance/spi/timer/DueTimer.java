package io.github.fourmatters.governance.spi.timer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Holds one timer that has fallen due. Immutable.
 *
 * @param key the timer
 * @param at when it fell due, as it was set
 */
public record DueTimer(TimerKey key, Instant at) {

    /**
     * Refuses nulls.
     *
     * @param key the timer
     * @param at when it fell due
     */
    public DueTimer {
        requireNonNull(key, "key");
        requireNonNull(at, "at");
    }
}
