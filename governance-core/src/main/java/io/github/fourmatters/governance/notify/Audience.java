package io.github.fourmatters.governance.notify;

/** Who a notice is for, and so what its recipient is the id of. */
public enum Audience {
    /** A resident who is on the issue, or who objected to its result; the recipient is a subject's id. */
    COMPLAINANT,
    /** A unit based in the area; the recipient is the unit's id. */
    UNIT,
    /** Whoever holds an office in the community; the recipient is the role's name, for example {@code "SUPERVISOR"}. */
    OFFICE
}
