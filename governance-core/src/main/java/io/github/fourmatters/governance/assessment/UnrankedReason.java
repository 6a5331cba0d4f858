package io.github.fourmatters.governance.assessment;

/** Why a unit has no rank. */
public enum UnrankedReason {
    /** No issue of the unit's was evaluated, or a party is missing without which there is no composite. */
    NO_COMPOSITE,
    /** Fewer ballots than the rules ask for: the score is told, and decides nothing. */
    TOO_FEW_BALLOTS
}
