package io.github.fourmatters.governance.vote;

import com.google.errorprone.annotations.Immutable;
import java.util.Objects;

/**
 * What a rule asks for on one scale: a quorum, and a majority.
 *
 * @param quorum the share of the eligible that must be present
 * @param majority the share of the base that must be in favour
 * @param base of what the majority is a share
 */
@Immutable
public record Requirement(Threshold quorum, Threshold majority, MajorityBase base) {
    /**
     * Checks the parts.
     *
     * @param quorum the share of the eligible that must be present
     * @param majority the share of the base that must be in favour
     * @param base of what the majority is a share
     */
    public Requirement {
        Objects.requireNonNull(quorum, "quorum");
        Objects.requireNonNull(majority, "majority");
        Objects.requireNonNull(base, "base");
    }

    /**
     * Tells whether enough are present.
     *
     * @param tally the counted votes
     * @param recusal whether those who are recused count for it
     * @return {@code true} if P ÷ E meets the quorum, or (P + R) ÷ (E + R) where the recused count
     */
    public boolean hasQuorum(VoteTally tally, RecusalQuorumRule recusal) {
        long more = recusal == RecusalQuorumRule.IN_QUORUM ? tally.recused() : 0;
        return quorum.isMet(tally.present() + more, tally.eligible() + more);
    }

    /**
     * Tells whether enough are in favour, whoever is present.
     *
     * @param tally the counted votes
     * @return {@code true} if Y &gt; 0 and Y ÷ base meets the majority
     */
    public boolean hasMajority(VoteTally tally) {
        return isMajority(tally.yes(), tally.base(base));
    }

    /** Whether a tie is carried once the chair's vote is added to the votes cast. */
    boolean hasMajority(VoteTally tie, Choice castingVote) {
        long yes = castingVote == Choice.YES ? tie.yes() + 1 : tie.yes();
        return isMajority(yes, tie.cast() + 1);
    }

    private boolean isMajority(long yes, long whole) {
        return yes > 0 && majority.isMet(yes, whole);
    }
}
