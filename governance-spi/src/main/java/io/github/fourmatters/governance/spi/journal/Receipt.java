package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;

/**
 * Shows what one command recorded. Immutable if the events are.
 *
 * @param command the command
 * @param fingerprint what the command said, condensed, as it was given with the append
 * @param events its events by position; at least one
 * @param <E> the type of the events
 */
public record Receipt<E>(CommandId command, String fingerprint, ImmutableList<Recorded<E>> events) {

    /**
     * Checks the parts.
     *
     * @param command the command
     * @param fingerprint what the command said, condensed
     * @param events its events by position; at least one
     * @throws IllegalArgumentException if there is no event
     * @throws NullPointerException if a part is null; names it
     */
    public Receipt {
        requireNonNull(command, "command");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(events, "events");
        if (events.isEmpty()) {
            throw new IllegalArgumentException("the receipt of command " + command + " holds no event");
        }
    }
}
