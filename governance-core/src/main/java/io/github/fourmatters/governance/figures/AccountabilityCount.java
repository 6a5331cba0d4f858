package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.history.KeyedCounter;
import io.github.fourmatters.governance.supervise.AccountabilityTrigger;
import java.util.Objects;

/**
 * How often a unit was held accountable in a period. Immutable.
 *
 * @param counted how many records were opened; the public count, which nothing lowers
 * @param scored how many of them weigh on the unit's score: those that no appeal has overturned
 * @param byTrigger the counted records by what they were opened for; triggers without any are left out
 */
public record AccountabilityCount(long counted, long scored, ImmutableMap<AccountabilityTrigger, Long> byTrigger) {
    /**
     * Checks that the triggers add up to the count, and that the score is within it.
     *
     * @param counted how many records were opened
     * @param scored how many of them weigh on the score
     * @param byTrigger the counted records by what they were opened for
     * @throws IllegalArgumentException naming the number that does not fit
     */
    public AccountabilityCount {
        Objects.requireNonNull(byTrigger, "byTrigger");
        KeyedCounter.requireSum("byTrigger", byTrigger, counted);
        if (scored < 0 || scored > counted) {
            throw new IllegalArgumentException("scored " + scored + " must be 0 to counted, " + counted);
        }
    }
}
