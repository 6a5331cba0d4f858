package io.github.fourmatters.governance.whatif;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Composite;
import io.github.fourmatters.governance.score.Ranking;
import io.github.fourmatters.governance.score.WeightedSum;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Derives composites again, and the places of the units that follow from them: by the mean of the composites (MACRO). */
final class ScoreReplay {
    private record Score(UnitId unit, Optional<Rational> recorded, Optional<Rational> otherwise) {}

    private final EvaluatePolicy otherwise;
    private final List<Score> scores = new ArrayList<>();

    ScoreReplay(EvaluatePolicy otherwise) {
        this.otherwise = otherwise;
    }

    DerivedFact closed(Fact fact, IssueClosed closed, IssueReplay replay) {
        Optional<Rational> again = Composite.of(closed.ballots(), weighting(closed));
        replay.unit().ifPresent(unit -> scores.add(new Score(unit, closed.score(), again)));
        return new DerivedFact(
                FactKind.SCORE,
                closed.issue().value(),
                fact.occurredAt(),
                text(closed.score()),
                text(again),
                replay.isSimulated());
    }

    /** Who did the work does not grade it, under any charter. */
    private Weighting weighting(IssueClosed closed) {
        Weighting weighting = otherwise.weighting();
        return closed.weighting().weights().containsKey(Party.COMMUNITY)
                ? weighting
                : weighting.without(Party.COMMUNITY);
    }

    ImmutableList<DerivedFact> ranks(Instant asOf) {
        Map<String, Integer> recorded = ranks(Score::recorded);
        Map<String, Integer> again = ranks(Score::otherwise);
        return recorded.keySet().stream()
                .filter(again::containsKey)
                .map(unit ->
                        new DerivedFact(FactKind.RANK, unit, asOf, "" + recorded.get(unit), "" + again.get(unit), true))
                .collect(ImmutableList.toImmutableList());
    }

    private Map<String, Integer> ranks(Function<Score, Optional<Rational>> which) {
        Map<String, WeightedSum> means = new TreeMap<>();
        scores.forEach(score -> which.apply(score)
                .ifPresent(value -> means.merge(score.unit().value(), WeightedSum.of(value), WeightedSum::plus)));
        ImmutableList<Ranking.Candidate<String>> candidates = means.entrySet().stream()
                .map(mean ->
                        new Ranking.Candidate<>(mean.getKey(), mean.getValue().value(), 1))
                .collect(ImmutableList.toImmutableList());
        Map<String, Integer> ranks = new TreeMap<>();
        Ranking.of(candidates, 1, Comparator.<String>naturalOrder())
                .places()
                .forEach(place -> ranks.put(place.key(), place.rank()));
        return ranks;
    }

    private static String text(Optional<Rational> score) {
        return score.map(Rational::toString).orElse("none");
    }
}
