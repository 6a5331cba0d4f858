package io.github.fourmatters.governance.supervise;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.TimeLimit;
import java.util.Objects;
import java.util.Optional;

/**
 * One step of the ladder. When an overdue measure reaches it, the level rises to at least the rung's (another measure may have
 * climbed higher), those whom it names are told, and a fact is recorded ({@link SuperviseEvent.RungReached}). The rung of {@link
 * SupervisionLevel#ACCOUNTABILITY} also opens an accountability record for the unit that holds the overdue measure: its lead, or once the
 * lead has completed, declined or returned it, or let the offer expire, a unit that still helps with it and is late itself. Of several such
 * units it is one that has taken the work on, and of these the one that was due first. No record is opened for a unit that is paused, nor
 * for work that a unit was merely offered, nor a second one of this level for a unit, an issue and a cycle.
 *
 * @param level the level that an issue has at least from this rung on, in the same cycle; not {@link SupervisionLevel#NONE}
 * @param delay how long after the due instant, reckoned from the due instant itself; empty for at once
 * @param told who is told; possibly nobody
 */
public record Rung(SupervisionLevel level, Optional<TimeLimit> delay, ImmutableSet<RungRecipient> told) {
    /**
     * Checks the parts.
     *
     * @param level the level that an issue has at least from this rung on
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
