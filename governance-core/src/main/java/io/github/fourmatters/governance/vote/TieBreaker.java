package io.github.fourmatters.governance.vote;

/**
 * What happens where as many are in favour as against: the rule that decides a tie (票数相等).
 *
 * <p>By itself a tie is nothing special, the majority's threshold decides it: more than a half ({@code > 1/2}) is not met, so the
 * proposal is defeated; a half or more ({@code >= 1/2}) of the votes cast is met, so it is adopted, and so would its negation be.
 *
 * <p>By default ({@link DecisionRule#jointMeeting()}) nobody breaks a tie: the rule is {@link #BY_THRESHOLD}, more than a half of those
 * present, so a tie is defeated. A casting vote needs a rule on {@link MajorityBase#CAST} that says {@link #CASTING_VOTE}. The chair is a
 * unit; its liaison gives the vote, or one of its delegates where it has sent some by name ({@code VotingCommand.BreakTie}).
 */
public enum TieBreaker {
    /**
     * The threshold alone decides. Where the chair belongs to those who may vote, the chair votes as any other member does, also when that
     * makes or breaks the tie, as in Robert's Rules.
     */
    BY_THRESHOLD,
    /**
     * The chair may give a casting vote (主持人决定票): only while Y = N among the votes of the others, only on base {@link MajorityBase#CAST},
     * and never on top of a vote that the chair has cast already. It counts as one more vote cast, and the threshold decides again. Any later
     * vote or recusal voids it; while there is a tie it may be given anew. Without it the threshold decides as it stands.
     */
    CASTING_VOTE
}
