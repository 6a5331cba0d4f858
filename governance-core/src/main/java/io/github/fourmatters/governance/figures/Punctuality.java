package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.Objects;

/**
 * How much was done on time (按期结案率), of the issues accepted in the period and not joined to another: done by due / (done + open past due).
 *
 * <p>Done means settled; open past due means open, with a due date missed; on time means that no due date was ever missed: no completion
 * was late, no plan was given up after its time, in no cycle. So neither rework nor another plan nor a reopening heals a missed date. An
 * issue that is neither settled nor has missed a due date is not counted yet. Immutable.
 *
 * @param overall of all units together
 * @param byUnit of each unit, each issue under the one that first missed a date of it, else under the one that it is attributed to; the
 *     denominators add up to the overall one
 */
public record Punctuality(Rate overall, ImmutableMap<UnitId, Rate> byUnit) {
    /**
     * Checks the parts.
     *
     * @param overall of all units together
     * @param byUnit of each unit
     */
    public Punctuality {
        Objects.requireNonNull(overall, "overall");
        Objects.requireNonNull(byUnit, "byUnit");
    }
}
