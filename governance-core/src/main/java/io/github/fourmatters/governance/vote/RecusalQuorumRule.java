package io.github.fourmatters.governance.vote;

/**
 * Whether a member who is present and recused (回避) counts for the quorum. Such a member is never in a tally and never in the base of a
 * majority.
 */
public enum RecusalQuorumRule {
    /** Counts for nothing: the quorum is P of E. */
    OUT_OF_QUORUM,
    /** Counts for the quorum alone, which is then P + R of E + R. */
    IN_QUORUM
}
