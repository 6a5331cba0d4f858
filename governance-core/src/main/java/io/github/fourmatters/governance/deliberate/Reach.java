package io.github.fourmatters.governance.deliberate;

/** How many an issue concerns (牵涉面). */
public enum Reach {
    /** One person or household. */
    HOUSEHOLD,
    /** A building or a few houses. */
    NEIGHBOURHOOD,
    /** A grid cell or more. */
    COMMUNITY
}
