package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Composite;
import io.github.fourmatters.governance.score.Interval;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Objects;
import java.util.Optional;

/**
 * What the three parties said about some issues. Immutable.
 *
 * @param issues how many issues closed in the rounds, those without a ballot among them
 * @param ballots the histogram of each party that cast any
 * @param micro the composite of the summed histograms; empty if it would be invalid. The community is left out, and is not missing, where
 *     it did all of the issues' work itself
 * @param macro the mean of the issues' composites, each made by the same policy as {@code micro}, since those of the closes may be on
 *     different scales; empty if no issue has one
 * @param favourable ballots of a favourable level / counted ballots, all parties together
 * @param interval Wilson's 95 % interval of the favourable share; empty without a ballot
 */
public record OpinionFigures(
        long issues,
        ImmutableMap<Party, Histogram> ballots,
        Optional<Rational> micro,
        Optional<Rational> macro,
        Rate favourable,
        Optional<Interval> interval) {
    /**
     * Checks the parts.
     *
     * @param issues how many issues closed in the rounds
     * @param ballots the histogram of each party that cast any
     * @param micro the composite of the summed histograms
     * @param macro the mean of the issues' composites
     * @param favourable the favourable share
     * @param interval its interval
     */
    public OpinionFigures {
        Objects.requireNonNull(ballots, "ballots");
        Objects.requireNonNull(micro, "micro");
        Objects.requireNonNull(macro, "macro");
        Objects.requireNonNull(favourable, "favourable");
        Objects.requireNonNull(interval, "interval");
    }

    /**
     * Returns the histogram of all parties together.
     *
     * @return the sum of the parties' histograms; its total is the number of counted ballots
     */
    public Histogram pooled() {
        return Composite.pooled(ballots);
    }
}
