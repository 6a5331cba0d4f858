package io.github.fourmatters.governance.deliberate;

/** What became of an agenda item. */
public enum ItemOutcome {
    /** The proposal has its majority (通过). */
    ADOPTED,
    /** There was a quorum and no majority (未通过). */
    DEFEATED,
    /** Too few were present to decide anything; this is no defeat (未达法定人数). */
    NO_QUORUM,
    /** The meeting closed before the item's turn. */
    POSTPONED,
    /** Every issue of the item had left before it was decided. */
    LAPSED
}
