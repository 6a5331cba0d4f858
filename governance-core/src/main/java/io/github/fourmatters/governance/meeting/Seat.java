package io.github.fourmatters.governance.meeting;

import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.Objects;
import java.util.Optional;

/**
 * A unit's place at a joint meeting.
 *
 * @param unit the unit
 * @param liaison who speaks for the unit where it sends no delegates by name; empty if any of its liaisons may
 * @param weight what its vote weighs, where the rule weighs votes: a whole number from 1 to 1,000,000,000
 */
public record Seat(UnitId unit, Optional<ActorId> liaison, long weight) {
    /**
     * Checks the parts.
     *
     * @param unit the unit
     * @param liaison who speaks for the unit
     * @param weight what its vote weighs
     */
    public Seat {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(liaison, "liaison");
    }

    /**
     * Returns a seat of weight 1 for which any liaison of the unit may speak.
     *
     * @param unit the unit
     * @return the seat
     */
    public static Seat of(UnitId unit) {
        return new Seat(unit, Optional.empty(), 1);
    }
}
