package io.github.fourmatters.governance.supervise;

/** Who is told of a rung. */
public enum RungRecipient {
    /** The unit that holds the overdue measure, if one does: see {@link Rung}. */
    RESPONSIBLE_UNIT,
    /** The units that help with the overdue measure, also a paused one. */
    ASSISTING_UNITS,
    /** Every unit that has a live assignment of the issue. */
    EVERY_UNIT,
    /** The community's officers. */
    COMMUNITY_OFFICERS,
    /** The secretary of the branch. */
    BRANCH_SECRETARY,
    /** The supervisors. */
    SUPERVISORS,
    /** The residents who are on the issue. */
    COMPLAINANTS
}
