package io.github.fourmatters.governance.kernel;

import io.github.fourmatters.governance.issue.AggregateRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A wish to the clock. Setting an alarm again moves it; stopping one that is not set does nothing.
 *
 * @param subject what it is about
 * @param name which of the subject's alarms
 * @param at when it rings, or empty to stop it
 */
public record Alarm(AggregateRef subject, String name, Optional<Instant> at) {
    /**
     * Checks the parts.
     *
     * @param subject what it is about
     * @param name which of the subject's alarms
     * @param at when it rings, or empty to stop it
     */
    public Alarm {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Returns the wish that an alarm rings.
     *
     * @param subject what it is about
     * @param name which of the subject's alarms
     * @param at when
     * @return the wish
     */
    public static Alarm at(AggregateRef subject, String name, Instant at) {
        return new Alarm(subject, name, Optional.of(at));
    }

    /**
     * Returns the wish that an alarm rings no more.
     *
     * @param subject what it is about
     * @param name which of the subject's alarms
     * @return the wish
     */
    public static Alarm stop(AggregateRef subject, String name) {
        return new Alarm(subject, name, Optional.empty());
    }
}
