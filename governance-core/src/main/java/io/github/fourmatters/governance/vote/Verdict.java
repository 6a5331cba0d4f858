package io.github.fourmatters.governance.vote;

/** What a rule says of a count. */
public enum Verdict {
    /** There is a quorum, and the proposal has its majority (通过). */
    ADOPTED,
    /** There is a quorum and no majority (未通过). */
    DEFEATED,
    /** Too few are present to decide anything; this is no defeat (未达法定人数). */
    NO_QUORUM
}
