package io.github.fourmatters.governance.meeting;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.Objects;

/**
 * A unit that is present, and who is there for it.
 *
 * @param unit the unit
 * @param delegates the delegates that it has sent by name, who have one vote between them; empty if its liaison speaks
 */
public record Attendance(UnitId unit, ImmutableSet<ActorId> delegates) {
    /**
     * Checks the parts.
     *
     * @param unit the unit
     * @param delegates the delegates that it has sent by name
     */
    public Attendance {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(delegates, "delegates");
    }

    /**
     * Returns the attendance of a unit whose liaison speaks for it.
     *
     * @param unit the unit
     * @return the attendance, without delegates by name
     */
    public static Attendance of(UnitId unit) {
        return new Attendance(unit, ImmutableSet.of());
    }
}
