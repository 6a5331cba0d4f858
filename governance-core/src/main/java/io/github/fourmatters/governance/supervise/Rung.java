package io.github.fourmatters.governance.supervise;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.TimeLimit;
import java.util.Objects;
import java.util.Optional;

/**
 * One step of the ladder. When overdue work reaches it, the level rises to the rung's, those whom it names are told, and a fact is
 * recorded ({@link SuperviseEvent.RungReached}); the rung of {@link SupervisionLevel#ACCOUNTABILITY} also opens an accountability record
 * for the unit that holds the overdue measure: its lead, or who still helps with it after the lead is done. No record is opened for work
 * that a unit was merely offered, nor a second one of this level for a unit, an issue and a cycle.
 *
 * @param level the level that an issue has from this rung on; not {@link SupervisionLevel#NONE}
 * @param delay how long after the due instant, reckoned from the due instant itself; empty for at once
 * @param told who is told; possibly nobody
 */
public record Rung(SupervisionLevel level, Optional<TimeLimit> delay, ImmutableSet<RungRecipient> told) {
    /**
     * Checks the parts.
     *
     * @param level the level that an issue has from this rung on
     * @param delay how long after the due instant
     * @param told who is told
     * @throws IllegalArgumentException if the level is {@code NONE}
     */
    public Rung {
        checkArgument(
                Objects.requireNonNull(level, "level") != SupervisionLevel.NONE,
                "a rung's level must be one of REMIND, SUPERVISE, CIRCULATE and ACCOUNTABILITY, was NONE");
        Objects.requireNonNull(delay, "delay");
        Objects.requireNonNull(told, "told");
    }

    /**
     * Returns a rung that is reached as soon as something is overdue.
     *
     * @param level the level
     * @param told who is told
     * @return the rung
     */
    public static Rung atOnce(SupervisionLevel level, RungRecipient... told) {
        return new Rung(level, Optional.empty(), ImmutableSet.copyOf(told));
    }

    /**
     * Returns a rung that is reached some time after the due instant.
     *
     * @param level the level
     * @param delay how long after it
     * @param told who is told
     * @return the rung
     */
    public static Rung after(SupervisionLevel level, TimeLimit delay, RungRecipient... told) {
        return new Rung(level, Optional.of(delay), ImmutableSet.copyOf(told));
    }
}
