package io.github.fourmatters.governance.vote;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * The votes on one proposal before they are counted: who may vote, who is here, who is recused, and what each has said. Counted on one
 * scale it gives a {@link VoteTally}, on every scale of a rule a {@link VoteCount}.
 *
 * @param weights those who may vote, each with its weight, a whole number of at least 1
 * @param present those who are here; others than those who may vote do not count
 * @param recused those who are recused from this vote
 * @param choices what they have said; the words of those who are not here, or recused, do not count
 * @param <M> what a member is, for example a unit
 */
public record VoteSheet<M>(
        ImmutableMap<M, Long> weights,
        ImmutableSet<M> present,
        ImmutableSet<M> recused,
        ImmutableMap<M, Choice> choices) {
    /**
     * Checks the parts.
     *
     * @param weights those who may vote, each with its weight
     * @param present those who are here
     * @param recused those who are recused from this vote
     * @param choices what they have said
     * @throws IllegalArgumentException naming the member, if a weight is below 1
     */
    public VoteSheet {
        Objects.requireNonNull(present, "present");
        Objects.requireNonNull(recused, "recused");
        Objects.requireNonNull(choices, "choices");
        weights.forEach((member, weight) -> {
            if (weight < 1) {
                throw new IllegalArgumentException("weight of " + member + " must be at least 1, not " + weight);
            }
        });
    }

    /**
     * Counts on every scale that a rule names. Who is here and says nothing abstains.
     *
     * @param rule the rule
     * @return the count, without a casting vote
     */
    public VoteCount count(DecisionRule rule) {
        return new VoteCount(Maps.toMap(rule.requirements().keySet(), this::tally), Optional.empty());
    }

    /**
     * Counts on one scale.
     *
     * @param scale the scale
     * @return the tally
     */
    public VoteTally tally(VoteScale scale) {
        long yes = sum(Sets.filter(voters(), voter -> choices.get(voter) == Choice.YES), scale);
        long no = sum(Sets.filter(voters(), voter -> choices.get(voter) == Choice.NO), scale);
        return tally(scale, yes, no);
    }

    /**
     * Takes the numbers of yes and no from a count of papers, on which no names stand; the others who are here abstain.
     *
     * @param yes papers in favour
     * @param no papers against
     * @return the tally, in which each member counts one
     * @throws IllegalArgumentException if there are more papers than voters
     */
    public VoteTally papers(long yes, long no) {
        return tally(VoteScale.MEMBERS, yes, no);
    }

    private VoteTally tally(VoteScale scale, long yes, long no) {
        return new VoteTally(
                sum(Sets.difference(weights.keySet(), recused), scale),
                yes,
                no,
                sum(voters(), scale) - yes - no,
                sum(Sets.intersection(Sets.intersection(weights.keySet(), recused), present), scale));
    }

    /**
     * Returns who is here, may vote and is not recused.
     *
     * @return a view of the members, in the order of the weights
     */
    public Sets.SetView<M> voters() {
        return Sets.difference(Sets.intersection(weights.keySet(), present), recused);
    }

    private long sum(Collection<M> members, VoteScale scale) {
        return members.stream()
                .mapToLong(member -> scale == VoteScale.MEMBERS ? 1 : weights.getOrDefault(member, 0L))
                .reduce(0, Math::addExact);
    }
}
