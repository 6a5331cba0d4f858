package io.github.fourmatters.governance.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.figures.ResidentRates;

/**
 * What the views know of one unit in a period, each rate with its two counts.
 *
 * @param evaluation what the three parties said in all rounds of the period
 * @param rounds the same, for each round in which the unit was evaluated, by time
 * @param onTime how much was done on time
 * @param followUps response, resolution and satisfaction
 * @param accountability how often it was held accountable, and how often that weighs on its score
 */
public record UnitFigures(
        OpinionFigures evaluation,
        ImmutableMap<Quarter, OpinionFigures> rounds,
        Rate onTime,
        ResidentRates followUps,
        AccountabilityCount accountability) {
    /**
     * Checks the parts.
     *
     * @param evaluation what the three parties said
     * @param rounds the same, for each round
     * @param onTime how much was done on time
     * @param followUps response, resolution and satisfaction
     * @param accountability how often it was held accountable
     */
    public UnitFigures {
        requireNonNull(evaluation, "evaluation");
        requireNonNull(rounds, "rounds");
        requireNonNull(onTime, "onTime");
        requireNonNull(followUps, "followUps");
        requireNonNull(accountability, "accountability");
    }

    /**
     * Counts the ballots of all parties about the unit's issues.
     *
     * @return how many, 0 or more
     */
    public long ballots() {
        return evaluation.pooled().total();
    }
}
