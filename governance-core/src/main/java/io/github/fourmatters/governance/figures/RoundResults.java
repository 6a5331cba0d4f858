package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.history.IssueHistory;
import io.github.fourmatters.governance.history.KeyedCounter;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Composite;
import io.github.fourmatters.governance.score.FavourableShare;
import io.github.fourmatters.governance.score.Interval;
import io.github.fourmatters.governance.score.Proportion;
import io.github.fourmatters.governance.score.WeightedSum;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The closes of issues in the rounds of some quarters, and what was said at them.
 *
 * @param period the period
 * @param asOf the instant up to which facts are looked at
 * @param policy by which histograms become composites
 * @param closings the closes
 */
record RoundResults(Period period, Instant asOf, EvaluatePolicy policy, ImmutableList<GradedClose> closings) {
    static RoundResults of(Period period, Instant asOf, Collection<IssueHistory> histories, EvaluatePolicy policy) {
        return new RoundResults(period, asOf, policy, GradedClose.of(histories, period, asOf));
    }

    Evaluation evaluation() {
        return new Evaluation(
                policy.weighting(),
                policy.favourableLevels(),
                score(closings),
                by(GradedClose::quarter),
                by(graded -> graded.close().status().unitOrUnassigned()),
                by(graded -> graded.close().status().category()));
    }

    private <K> ImmutableMap<K, OpinionFigures> by(Function<GradedClose, K> key) {
        return KeyedCounter.sorted(
                Maps.transformValues(Multimaps.index(closings, key::apply).asMap(), this::score));
    }

    private OpinionFigures score(Collection<GradedClose> some) {
        ImmutableMap<Party, Histogram> ballots = ballots(some);
        Rate favourable = favourable(some);
        return new OpinionFigures(
                some.size(),
                ballots,
                Composite.of(ballots, weighting(some)),
                macro(some),
                favourable,
                favourable.denominator() == 0
                        ? Optional.empty()
                        : Optional.of(Interval.wilson(favourable.numerator(), favourable.denominator())));
    }

    private static ImmutableMap<Party, Histogram> ballots(Collection<GradedClose> some) {
        Map<Party, Histogram> sums = new EnumMap<>(Party.class);
        some.forEach(graded ->
                graded.ballots().forEach((party, histogram) -> sums.merge(party, histogram, Histogram::plus)));
        return Maps.immutableEnumMap(sums);
    }

    /** The community takes no part, and so is not missing, where it took none in any of the closes. */
    private Weighting weighting(Collection<GradedClose> some) {
        Weighting whole = policy.weighting();
        return some.stream().anyMatch(graded -> graded.heard(Party.COMMUNITY)) ? whole : whole.without(Party.COMMUNITY);
    }

    /** Each composite is made by the one policy: those of the closes may be on different scales. */
    private Optional<Rational> macro(Collection<GradedClose> some) {
        return some.stream()
                .flatMap(graded -> Composite.of(graded.ballots(), weighting(ImmutableList.of(graded))).stream())
                .map(WeightedSum::of)
                .reduce(WeightedSum.NONE, WeightedSum::plus)
                .value();
    }

    private Rate favourable(Collection<GradedClose> some) {
        RateCount count = new RateCount();
        for (GradedClose graded : some) {
            Proportion share = FavourableShare.of(Composite.pooled(graded.ballots()), policy.favourableLevels())
                    .ballots();
            count.add(share.count(), share.of());
            count.under(graded.close().charter());
        }
        return count.rate("ballots-counted", period, asOf);
    }
}
