package io.github.fourmatters.governance.deliberate;

import java.util.Objects;

/**
 * When a meeting can decide, and when a proposal is adopted.
 *
 * <p>With E eligible, P present, Y yes and N no: there is a quorum if P ÷ E meets the quorum threshold; a proposal is adopted if there is
 * a quorum, Y &gt; 0, and Y ÷ base meets the majority threshold.
 *
 * <p>More opposition can bring a proposal through: of ten eligible units, five in favour and nobody else is no quorum, five in favour and
 * one against is adopted. That is lawful, since a vote against is also a presence.
 *
 * @param quorum the share of the eligible that must be present
 * @param majority the share of the base that must be in favour
 * @param base of what the majority is a share
 */
public record DecisionRule(Threshold quorum, Threshold majority, Base base) {
    /**
     * Checks the parts.
     *
     * @param quorum the share of the eligible that must be present
     * @param majority the share of the base that must be in favour
     * @param base of what the majority is a share
     */
    public DecisionRule {
        Objects.requireNonNull(quorum, "quorum");
        Objects.requireNonNull(majority, "majority");
        Objects.requireNonNull(base, "base");
    }

    /**
     * Returns the default rule of a joint meeting: one vote a unit, more than half of the units present, more than half of these in
     * favour.
     *
     * @return the rule
     */
    public static DecisionRule jointMeeting() {
        return new DecisionRule(Threshold.moreThan(1, 2), Threshold.moreThan(1, 2), Base.PRESENT);
    }

    /**
     * Decides.
     *
     * @param tally the counted votes
     * @return {@link ItemOutcome#ADOPTED}, {@link ItemOutcome#DEFEATED} or {@link ItemOutcome#NO_QUORUM}
     */
    public ItemOutcome decide(VoteTally tally) {
        if (!quorum.isMet(tally.present(), tally.eligible())) {
            return ItemOutcome.NO_QUORUM;
        }
        boolean adopted = tally.yes() > 0 && majority.isMet(tally.yes(), tally.base(base));
        return adopted ? ItemOutcome.ADOPTED : ItemOutcome.DEFEATED;
    }
}
