package io.github.fourmatters.governance.issue;

import java.time.Instant;
import java.util.Objects;

/**
 * What the journal keeps: an event, and who did it in which role, under which charter, and when.
 *
 * @param event what happened
 * @param actor who did it
 * @param role the role that was used
 * @param charter the version of the charter that it was decided under
 * @param occurredAt when it took effect; never after the instant at which the journal recorded it
 */
public record Fact(Event event, ActorId actor, Role role, String charter, Instant occurredAt) {
    /**
     * Checks the parts.
     *
     * @param event what happened
     * @param actor who did it
     * @param role the role that was used
     * @param charter the version of the charter
     * @param occurredAt when it took effect
     */
    public Fact {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(charter, "charter");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }
}
