package io.github.fourmatters.governance.issue;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/**
 * Where an issue stands, from the moment a resident raises it until its evaluation is over.
 *
 * <p>{@link #next()} is the table of transitions. An event that leads to any other stage is a programming error and is not written.
 * {@code CLOSED} says that the procedure has ended, not that the resident's trouble is gone. Responded, completed, verified, resolved and
 * satisfied are five separate facts.
 */
public enum Stage {
    /** A resident has raised it; the community has not yet said whether it takes it on. */
    RAISED,
    /** The community has taken it on (受理). */
    ACCEPTED,
    /** A triage meeting has given it category, urgency and scope (民情分析). */
    TRIAGED,
    /** It is on the agenda of a joint meeting (联席会议). */
    DELIBERATING,
    /** Measures are promised and offered to units; none has accepted yet. */
    PLANNED,
    /** At least one unit has accepted its assignment. */
    IN_PROGRESS,
    /** Every required measure is completed and no assignment is open (办结). */
    DONE,
    /** The resident has confirmed, or the time to answer has run out; only the first counts as resolved. */
    CONFIRMED,
    /** Matter, unit, measures and result are disclosed (公示) and may be objected to. */
    PUBLISHED,
    /** The three parties evaluate it in the round of its quarter (评事). */
    EVALUATING,
    /** The round has closed. Takes nothing but a reopening. */
    CLOSED,
    /** Refused by the community, with a reason (不予受理). Terminal. */
    REJECTED,
    /** Handed to another agency, with a reason (转办). Terminal. */
    REFERRED,
    /** Joined to the issue that it repeats. Terminal. */
    MERGED,
    /** The last complainant has left. Terminal. */
    WITHDRAWN,
    /** Ended without action after a defeat or a failed plan, with a reason. Terminal. */
    NO_ACTION;

    /**
     * Returns the stages that may follow this one.
     *
     * @return the stages, empty for a terminal stage
     */
    public ImmutableSet<Stage> next() {
        return switch (this) {
            case RAISED -> Sets.immutableEnumSet(ACCEPTED, REJECTED, REFERRED, MERGED, WITHDRAWN);
            case ACCEPTED -> Sets.immutableEnumSet(TRIAGED, MERGED, WITHDRAWN);
            case TRIAGED -> Sets.immutableEnumSet(PLANNED, DELIBERATING, NO_ACTION, MERGED, WITHDRAWN);
            case DELIBERATING -> Sets.immutableEnumSet(PLANNED, TRIAGED, WITHDRAWN);
            case PLANNED -> Sets.immutableEnumSet(IN_PROGRESS, TRIAGED);
            case IN_PROGRESS -> Sets.immutableEnumSet(DONE, TRIAGED);
            case DONE -> Sets.immutableEnumSet(CONFIRMED, PLANNED);
            case CONFIRMED -> Sets.immutableEnumSet(PUBLISHED);
            case PUBLISHED -> Sets.immutableEnumSet(EVALUATING, PLANNED);
            case EVALUATING -> Sets.immutableEnumSet(CLOSED);
            case CLOSED -> Sets.immutableEnumSet(ACCEPTED);
            case REJECTED, REFERRED, MERGED, WITHDRAWN, NO_ACTION -> ImmutableSet.of();
        };
    }

    /**
     * Tells whether work on the issue is promised and not done: its plan is in force, units are offered work or do it.
     *
     * @return {@code true} for {@code PLANNED} and {@code IN_PROGRESS}
     */
    public boolean isUnderWay() {
        return this == PLANNED || this == IN_PROGRESS;
    }

    /**
     * Tells whether nothing can follow.
     *
     * @return {@code true} for the five terminal stages; {@code CLOSED} is not one, since it may be reopened
     */
    public boolean isTerminal() {
        return compareTo(CLOSED) > 0;
    }

    /**
     * Tells whether the procedure is over.
     *
     * @return {@code true} for {@code CLOSED} and the five terminal stages
     */
    public boolean hasEnded() {
        return this == CLOSED || isTerminal();
    }

    /**
     * Tells whether the issue was planned and has come at least as far as a given stage.
     *
     * @param stage a stage from {@code RAISED} to {@code CLOSED}
     * @return {@code true} if this is that stage or a later one on the way to {@code CLOSED}; {@code false} for terminal stages
     */
    public boolean hasReached(Stage stage) {
        return !isTerminal() && compareTo(requireNonNull(stage, "stage")) >= 0;
    }
}
