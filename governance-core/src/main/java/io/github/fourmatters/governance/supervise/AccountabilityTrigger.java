package io.github.fourmatters.governance.supervise;

/** Why a unit is held accountable. */
public enum AccountabilityTrigger {
    /** Its work stayed overdue up to the fourth rung of the ladder. */
    LEVEL_FOUR,
    /** What it had settled came back (反弹). */
    REBOUND,
    /** An objection to its disclosed result was upheld. */
    OBJECTION_UPHELD
}
