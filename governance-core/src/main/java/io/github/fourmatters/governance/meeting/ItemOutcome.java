package io.github.fourmatters.governance.meeting;

import io.github.fourmatters.governance.vote.Verdict;

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
    LAPSED;

    /**
     * Returns the outcome that follows from a verdict.
     *
     * @param verdict what the rule says of the count
     * @return the outcome of the same name
     */
    public static ItemOutcome of(Verdict verdict) {
        return switch (verdict) {
            case ADOPTED -> ADOPTED;
            case DEFEATED -> DEFEATED;
            case NO_QUORUM -> NO_QUORUM;
        };
    }
}
