package io.github.fourmatters.governance.view;

/** How an issue is being settled. */
public enum SettlementRoute {
    /** Not decided yet, or not any more: before a plan, after a failed one, and after a reopening. */
    UNDECIDED,
    /** The community settles it face to face with the resident (当面协调解决). */
    DIRECT,
    /** It is tabled at a joint meeting, or a resolution promises what is to be done (联席会议). */
    RESOLUTION
}
