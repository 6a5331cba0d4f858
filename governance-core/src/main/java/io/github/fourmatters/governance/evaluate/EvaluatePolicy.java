package io.github.fourmatters.governance.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.kernel.BuilderStyle;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problems;
import io.github.fourmatters.governance.score.Aggregation;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.score.WhenMissing;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Map;
import org.immutables.value.Value;

/** The charter's rules for evaluating: weights, points, least ballots, and the windows to object and to cast ballots. */
@BuilderStyle
@Value.Immutable
public interface EvaluatePolicy {
    /**
     * What each party's mean weighs in the composite.
     *
     * @return a positive weight for each party; 30, 30 and 40 by default
     */
    @Value.Default
    default ImmutableMap<Party, Integer> weights() {
        return Maps.immutableEnumMap(Map.of(Party.COMMUNITY, 30, Party.PARTY_MEMBERS, 30, Party.RESIDENTS, 40));
    }

    /**
     * What each level is worth.
     *
     * @return five numbers that do not fall, from level 1 on; 1 to 5 by default
     */
    @Value.Default
    default ImmutableList<Integer> points() {
        return ImmutableList.of(1, 2, 3, 4, 5);
    }

    /**
     * How many ballots a party must have cast for its mean to count. The grade of an issue counts the ballots on that issue, and so does
     * a figure over several issues under {@link Aggregation#MACRO}, which is the mean of such grades. {@link Aggregation#MICRO} puts the
     * ballots on all the issues together first, and counts these. How many it takes to rank a unit is a rule of the assessment ({@code
     * AssessmentPolicy.minimumBallotsToRank}).
     *
     * @return at least 1; 1 by default
     */
    @Value.Default
    default int minimumBallots() {
        return 1;
    }

    /**
     * The parties without which there is no composite, whatever {@link #whenMissing()} says of the others.
     *
     * @return the parties; the residents by default
     */
    @Value.Default
    default ImmutableSet<Party> indispensable() {
        return Sets.immutableEnumSet(Party.RESIDENTS);
    }

    /**
     * What becomes of the composite where another party, not an indispensable one, has too few ballots.
     *
     * @return whether its weight is spread over the rest or there is no composite; {@link WhenMissing#RENORMALISE} by default
     */
    @Value.Default
    default WhenMissing whenMissing() {
        return WhenMissing.RENORMALISE;
    }

    /**
     * The levels that count as satisfied.
     *
     * @return levels of 1 to 5; 4 and 5 by default
     */
    @Value.Default
    default ImmutableSet<Integer> favourableLevels() {
        return ImmutableSet.of(4, 5);
    }

    /**
     * How long after disclosure an objection may be raised.
     *
     * @return the limit; five working days by default
     */
    @Value.Default
    default TimeLimit objectionWindow() {
        return TimeLimit.workingDays(5);
    }

    /**
     * How long a round is open, from the end of its quarter on.
     *
     * @return the limit; ten working days by default
     */
    @Value.Default
    default TimeLimit evaluationWindow() {
        return TimeLimit.workingDays(10);
    }

    /**
     * How soon an issue must be sorted again after it was reopened.
     *
     * @return the limit; two working days by default
     */
    @Value.Default
    default TimeLimit reopenedTriageLimit() {
        return TimeLimit.workingDays(2);
    }

    /**
     * How long rework may take where nobody names a day.
     *
     * @return the limit; five working days by default
     */
    @Value.Default
    default TimeLimit reworkLimit() {
        return TimeLimit.workingDays(5);
    }

    /**
     * Checks the numbers.
     *
     * @throws InvalidPolicyException naming each field that is wrong, its value and what is allowed: if a party has no positive weight, the
     *     points are not five or fall, the minimum is below 1, or a favourable level is not 1 to 5
     */
    @Value.Check
    default void check() {
        new Problems()
                .unless(
                        weights().keySet().size() == Party.values().length
                                && weights().values().stream().allMatch(weight -> weight > 0),
                        "weights",
                        weights(),
                        "a whole number above 0 for each party")
                .unless(
                        points().size() == Histogram.LEVELS
                                && ImmutableList.sortedCopyOf(points()).equals(points()),
                        "points",
                        points(),
                        Histogram.LEVELS + " numbers that do not fall")
                .unless(minimumBallots() >= 1, "minimumBallots", minimumBallots(), "a whole number from 1 on")
                .unless(
                        favourableLevels().stream().allMatch(Histogram::isLevel),
                        "favourableLevels",
                        favourableLevels(),
                        "levels of 1 to " + Histogram.LEVELS)
                .refuseIfAny();
    }

    /**
     * Returns what of this policy makes a composite: weights, points, the least number of ballots, and who is indispensable. It is no
     * field of its own.
     *
     * @return the weighting
     */
    default Weighting weighting() {
        return new Weighting(weights(), points(), minimumBallots(), indispensable(), whenMissing());
    }

    /**
     * Returns the defaults.
     *
     * @return a policy with every default
     */
    static EvaluatePolicy defaults() {
        return builder().build();
    }

    /**
     * Begins a policy with every default.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a policy that is like this one.
     *
     * @return a builder with this policy's values
     */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a policy; what is not set keeps its default. */
    final class Builder extends ImmutableEvaluatePolicy.Builder {
        Builder() {}
    }
}
