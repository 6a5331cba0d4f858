package io.github.fourmatters.governance.kernel;

import io.github.fourmatters.governance.issue.AggregateRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to set or to stop an alarm. An alarm belongs to one aggregate and has a name there. When its instant has come, the matter that set
 * it is asked for the command that is then due (see {@link Matter#due}). Setting an alarm that is already set moves it to the new instant;
 * stopping one that is not set does nothing.
 *
 * @param subject the aggregate that it belongs to
 * @param name which of the subject's alarms
 * @param at when it rings, or empty to stop it
 */
public record Alarm(AggregateRef subject, String name, Optional<Instant> at) {
    /**
     * Checks the parts.
     *
     * @param subject the aggregate that it belongs to
     * @param name which of the subject's alarms
     * @param at when it rings, or empty to stop it
     */
    public Alarm {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Requests that an alarm rings at an instant.
     *
     * @param subject the aggregate that it belongs to
     * @param name which of the subject's alarms
     * @param at when
     * @return the request
     */
    public static Alarm at(AggregateRef subject, String name, Instant at) {
        return new Alarm(subject, name, Optional.of(at));
    }

    /**
     * Requests that an alarm is stopped.
     *
     * @param subject the aggregate that it belongs to
     * @param name which of the subject's alarms
     * @return the request
     */
    public static Alarm stop(AggregateRef subject, String name) {
        return new Alarm(subject, name, Optional.empty());
    }
}
