package io.github.fourmatters.governance.assessment;

/** Why a unit does not qualify in a merit selection. Several may hold at once. */
public enum MeritObstacle {
    /** It has no rank, so that nothing can be said of it. */
    NOT_RANKED,
    /** Its grade is below the least one that the rules ask for. */
    GRADE_TOO_LOW,
    /** It was held accountable, and no appeal has overturned that. */
    HELD_ACCOUNTABLE
}
