package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.quantity.Rational;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An order of merit: a rank is one more than the number of those who are strictly better, so that equals share a place (1, 2, 2, 4).
 *
 * <p>Whoever has too few ballots, or no score, is not ranked, and stands apart. Scores are compared exactly; two that look alike when
 * rounded may have different ranks. Among equals the order is that of their keys, whichever was given first.
 *
 * @param places who is ranked, from the best on
 * @param unranked who is not, in the order of keys
 * @param <K> what is ranked, a unit for example
 */
public record Ranking<K>(ImmutableList<Place<K>> places, ImmutableList<Candidate<K>> unranked) {
    /**
     * Who is to be ranked.
     *
     * @param key who it is
     * @param score the exact score, or empty if there is none
     * @param ballots how many ballots the score rests on, 0 or more
     * @param <K> what is ranked
     */
    public record Candidate<K>(K key, Optional<Rational> score, long ballots) {
        /**
         * Checks the parts.
         *
         * @param key who it is
         * @param score the exact score
         * @param ballots how many ballots the score rests on
         * @throws IllegalArgumentException naming the key, if the ballots are below 0
         */
        public Candidate {
            requireNonNull(key, "key");
            requireNonNull(score, "score");
            checkArgument(ballots >= 0, "ballots of %s must be 0 or more, were %s", key, ballots);
        }
    }

    /**
     * A place in the order.
     *
     * @param rank 1 for the best
     * @param key who has it
     * @param score the exact score
     * @param ballots how many ballots the score rests on
     * @param <K> what is ranked
     */
    public record Place<K>(int rank, K key, Rational score, long ballots) {
        /**
         * Checks the parts.
         *
         * @param rank 1 for the best
         * @param key who has it
         * @param score the exact score
         * @param ballots how many ballots the score rests on
         */
        public Place {
            requireNonNull(key, "key");
            requireNonNull(score, "score");
        }
    }

    /**
     * Checks the parts.
     *
     * @param places who is ranked
     * @param unranked who is not
     */
    public Ranking {
        requireNonNull(places, "places");
        requireNonNull(unranked, "unranked");
    }

    /**
     * Ranks by score, the greatest first.
     *
     * @param candidates who is to be ranked, in any order
     * @param minimumBallots how many ballots are needed to be ranked, 1 or more
     * @param byKey the order of keys, by which no two of them are the same
     * @param <K> what is ranked
     * @return the order of merit
     * @throws IllegalArgumentException if the minimum is below 1, or a key comes twice
     */
    public static <K> Ranking<K> of(
            Collection<Candidate<K>> candidates, long minimumBallots, Comparator<? super K> byKey) {
        checkArgument(minimumBallots >= 1, "minimumBallots %s must be 1 or more", minimumBallots);
        ImmutableList<Candidate<K>> sorted = sorted(candidates, byKey);
        Predicate<Candidate<K>> ranked = candidate ->
                candidate.ballots() >= minimumBallots && candidate.score().isPresent();
        return new Ranking<>(
                places(sorted.stream().filter(ranked).toList()),
                sorted.stream().filter(ranked.negate()).collect(ImmutableList.toImmutableList()));
    }

    private static <K> ImmutableList<Candidate<K>> sorted(
            Collection<Candidate<K>> candidates, Comparator<? super K> byKey) {
        ImmutableList<Candidate<K>> sorted = ImmutableList.sortedCopyOf(
                Comparator.comparing(Candidate::key, byKey), requireNonNull(candidates, "candidates"));
        for (int index = 1; index < sorted.size(); index++) {
            K key = sorted.get(index).key();
            checkArgument(byKey.compare(sorted.get(index - 1).key(), key) != 0, "%s is to be ranked twice", key);
        }
        return sorted;
    }

    private static <K> ImmutableList<Place<K>> places(Collection<Candidate<K>> ranked) {
        ImmutableList<Candidate<K>> best =
                ImmutableList.sortedCopyOf(Comparator.comparing(Ranking::score, Comparator.reverseOrder()), ranked);
        ImmutableList.Builder<Place<K>> places = ImmutableList.builder();
        int rank = 1;
        for (int index = 0; index < best.size(); index++) {
            Candidate<K> candidate = best.get(index);
            boolean tied = index > 0 && score(best.get(index - 1)).equals(score(candidate));
            rank = tied ? rank : index + 1;
            places.add(new Place<>(rank, candidate.key(), score(candidate), candidate.ballots()));
        }
        return places.build();
    }

    private static Rational score(Candidate<?> candidate) {
        return candidate.score().orElseThrow();
    }
}
