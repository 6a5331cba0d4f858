package io.github.fourmatters.governance.vote;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import java.util.Objects;

/**
 * When a meeting can decide, and when a proposal is adopted (议事规则).
 *
 * <p>With E eligible, P = Y + N + A present, Y yes and N no: there is a quorum if P ÷ E meets the quorum's threshold; a proposal is
 * adopted if there is a quorum, Y &gt; 0, and Y ÷ base meets the majority's threshold. A rule that names two scales asks for both on each.
 * {@link TieBreaker} says what happens where Y = N, {@link RecusalQuorumRule} whether the recused count for the quorum, {@link RulePreset}
 * lists the rules that laws and handbooks prescribe. A rule of one's own:
 *
 * <pre>{@code
 * DecisionRule rule = DecisionRule.of(Threshold.atLeast(2, 3), Threshold.moreThan(1, 2), MajorityBase.CAST)
 *         .with(RecusalQuorumRule.IN_QUORUM)
 *         .with(TieBreaker.CASTING_VOTE);
 * rule.decide(new VoteTally(9, 4, 3, 1)); // ADOPTED: 8 of 9 are two thirds or more, 4 of 7 are more than a half
 * }</pre>
 *
 * <p><b>The quorum paradox.</b> More opposition can bring a proposal through. Of ten eligible units, five in favour and nobody else is
 * {@code NO_QUORUM}; five in favour and one against is {@code ADOPTED}, since who comes to vote against is also present. That is lawful,
 * and known of every rule with a quorum of presence: an absence turned into a no can gain. A yes or an abstention turned into a no never
 * does.
 *
 * <p>Do not call any majority "absolute": the word means different things in English and in Chinese.
 *
 * <p>Immutable, safe for any number of threads.
 *
 * @param requirements what is asked for on each scale, on one at least
 * @param recusal whether those who are recused count for the quorum
 * @param tie what decides where Y = N
 */
@Immutable
public record DecisionRule(
        ImmutableMap<VoteScale, Requirement> requirements, RecusalQuorumRule recusal, TieBreaker tie) {
    /**
     * Checks that the parts go together.
     *
     * @param requirements what is asked for on each scale
     * @param recusal whether those who are recused count for the quorum
     * @param tie what decides where Y = N
     * @throws IllegalArgumentException if no scale is named, or there is a casting vote although the majority is not one of the votes
     *     cast by members alone
     */
    public DecisionRule {
        Objects.requireNonNull(requirements, "requirements");
        Objects.requireNonNull(recusal, "recusal");
        Objects.requireNonNull(tie, "tie");
        if (requirements.isEmpty()) {
            throw new IllegalArgumentException("a rule must ask for something on one scale at least");
        }
        if (tie == TieBreaker.CASTING_VOTE && !countsCastMembers(requirements)) {
            throw new IllegalArgumentException(
                    "a casting vote needs a majority of the votes cast by members alone, not " + requirements
                            + "; take base CAST, or TieBreaker.BY_THRESHOLD");
        }
    }

    private static boolean countsCastMembers(ImmutableMap<VoteScale, Requirement> requirements) {
        Requirement members = requirements.get(VoteScale.MEMBERS);
        return requirements.size() == 1 && members != null && members.base() == MajorityBase.CAST;
    }

    /**
     * Returns a rule in which each member counts one, the recused count for nothing, and the threshold decides a tie.
     *
     * @param quorum the share of the eligible that must be present
     * @param majority the share of the base that must be in favour
     * @param base of what the majority is a share
     * @return the rule
     */
    public static DecisionRule of(Threshold quorum, Threshold majority, MajorityBase base) {
        return on(VoteScale.MEMBERS, new Requirement(quorum, majority, base));
    }

    /**
     * Returns a rule of one scale, in which the recused count for nothing, and the threshold decides a tie.
     *
     * @param scale the scale
     * @param requirement what is asked for on it
     * @return the rule
     */
    public static DecisionRule on(VoteScale scale, Requirement requirement) {
        return new DecisionRule(
                ImmutableMap.of(scale, requirement), RecusalQuorumRule.OUT_OF_QUORUM, TieBreaker.BY_THRESHOLD);
    }

    /**
     * Returns the rule of consensus: somebody is in favour and nobody is against (协商一致). It is the same as all of the votes cast.
     *
     * @param quorum the share of the eligible that must be present
     * @return the rule
     */
    public static DecisionRule consensus(Threshold quorum) {
        return of(quorum, Threshold.atLeast(1, 1), MajorityBase.CAST);
    }

    /**
     * Returns the default rule of a joint meeting: more than half of the units present, more than half of these in favour. Nobody breaks a
     * tie, which is defeated.
     *
     * @return the rule of {@link RulePreset#JOINT_MEETING}
     */
    public static DecisionRule jointMeeting() {
        return RulePreset.JOINT_MEETING.rule();
    }

    /**
     * Returns a rule that asks for something on a further scale too.
     *
     * @param scale the scale; what this rule asks for on it is replaced
     * @param requirement what is asked for on it
     * @return the rule
     */
    public DecisionRule and(VoteScale scale, Requirement requirement) {
        ImmutableMap.Builder<VoteScale, Requirement> both = ImmutableMap.builder();
        return new DecisionRule(
                both.putAll(requirements).put(scale, requirement).buildKeepingLast(), recusal, tie);
    }

    /**
     * Returns this rule with another word on the recused.
     *
     * @param other whether those who are recused count for the quorum
     * @return the rule
     */
    public DecisionRule with(RecusalQuorumRule other) {
        return new DecisionRule(requirements, other, tie);
    }

    /**
     * Returns this rule with another word on ties.
     *
     * @param other what decides where Y = N
     * @return the rule
     * @throws IllegalArgumentException if this rule cannot have a casting vote
     */
    public DecisionRule with(TieBreaker other) {
        return new DecisionRule(requirements, recusal, other);
    }

    /**
     * Decides a vote in which each member counts one.
     *
     * @param tally the counted votes
     * @return the verdict
     * @throws IllegalArgumentException if this rule asks for another scale too
     */
    public Verdict decide(VoteTally tally) {
        return decide(VoteCount.of(tally));
    }

    /**
     * Decides.
     *
     * @param count the counted votes on every scale that this rule names, and the casting vote if the chair gave one
     * @return {@link Verdict#NO_QUORUM} if a quorum is missing on some scale; otherwise {@link Verdict#ADOPTED} if the majority is there on
     *     all of them, and {@link Verdict#DEFEATED} if not
     * @throws IllegalArgumentException if a scale was not counted, or there is a casting vote and this rule knows none
     */
    public Verdict decide(VoteCount count) {
        if (count.castingVote().isPresent() && tie != TieBreaker.CASTING_VOTE) {
            throw new IllegalArgumentException("this rule knows no casting vote, but the count has " + count);
        }
        boolean quorum = true;
        boolean majority = true;
        for (var each : requirements.entrySet()) {
            quorum &= each.getValue().hasQuorum(count.on(each.getKey()), recusal);
            majority &= isCarried(each.getValue(), count.on(each.getKey()), count);
        }
        return !quorum ? Verdict.NO_QUORUM : majority ? Verdict.ADOPTED : Verdict.DEFEATED;
    }

    private static boolean isCarried(Requirement requirement, VoteTally tally, VoteCount count) {
        return count.castingVote()
                .map(choice -> requirement.hasMajority(tally, choice))
                .orElseGet(() -> requirement.hasMajority(tally));
    }
}
