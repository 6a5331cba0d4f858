package io.github.fourmatters.governance.vote;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;

/**
 * The votes on one proposal as a rule decides on them: a {@link VoteTally} for each scale that it names, and the casting vote if there was
 * one. It is stored with the outcome, so that anyone can decide it again.
 *
 * @param tallies the counted votes on each scale that the rule names
 * @param castingVote yes or no, where the chair has broken a tie; it is in none of the tallies
 */
public record VoteCount(ImmutableMap<VoteScale, VoteTally> tallies, Optional<Choice> castingVote) {
    /**
     * Checks the parts.
     *
     * @param tallies the counted votes on each scale
     * @param castingVote yes or no, where the chair has broken a tie
     * @throws IllegalArgumentException if nothing is counted, or there is a casting vote that abstains, stands where there is no tie, or
     *     stands beside tallies of weights
     */
    public VoteCount {
        Objects.requireNonNull(tallies, "tallies");
        Objects.requireNonNull(castingVote, "castingVote");
        if (tallies.isEmpty()) {
            throw new IllegalArgumentException("a count needs a tally on one scale at least");
        }
        if (castingVote.isPresent() && !isBroken(tallies, castingVote.get())) {
            throw new IllegalArgumentException("casting vote " + castingVote.get() + " does not break " + tallies
                    + ": it is YES or NO, where members alone are counted and Y = N");
        }
    }

    private static boolean isBroken(ImmutableMap<VoteScale, VoteTally> tallies, Choice castingVote) {
        return castingVote != Choice.ABSTAIN && isTie(tallies);
    }

    private static boolean isTie(ImmutableMap<VoteScale, VoteTally> tallies) {
        VoteTally members = tallies.get(VoteScale.MEMBERS);
        return tallies.size() == 1 && members != null && members.isTie();
    }

    /**
     * Tells whether there is a tie that a casting vote can break.
     *
     * @return {@code true} if members alone are counted and Y = N
     */
    public boolean isTie() {
        return isTie(tallies);
    }

    /**
     * Returns a count in which each member counts one.
     *
     * @param tally the counted votes
     * @return the count, without a casting vote
     */
    public static VoteCount of(VoteTally tally) {
        return new VoteCount(ImmutableMap.of(VoteScale.MEMBERS, tally), Optional.empty());
    }

    /**
     * Returns this count with the vote by which the chair breaks its tie.
     *
     * @param choice yes or no
     * @return the count
     * @throws IllegalArgumentException if there is no tie to break
     */
    public VoteCount withCastingVote(Choice choice) {
        return new VoteCount(tallies, Optional.of(choice));
    }

    /**
     * Returns the tally on one scale.
     *
     * @param scale the scale
     * @return the tally
     * @throws IllegalArgumentException naming the scale, if it was not counted
     */
    public VoteTally on(VoteScale scale) {
        VoteTally tally = tallies.get(scale);
        if (tally == null) {
            throw new IllegalArgumentException("scale " + scale + " was not counted, these were: " + tallies.keySet());
        }
        return tally;
    }
}
