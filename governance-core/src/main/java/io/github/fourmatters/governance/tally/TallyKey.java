package io.github.fourmatters.governance.tally;

import com.google.common.collect.ComparisonChain;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.GridCell;
import java.util.Objects;

/**
 * What the result of an issue is attributed to. Figures are summed over any of these; under one key they are kept by party.
 *
 * <p>Ordered by quarter, category, grid cell and units.
 *
 * @param quarter the quarter of its round
 * @param category its category
 * @param gridCell where it is
 * @param units the units that it is attributed to
 */
public record TallyKey(Quarter quarter, CategoryCode category, GridCell gridCell, UnitShares units)
        implements Comparable<TallyKey> {
    /**
     * Checks the parts.
     *
     * @param quarter the quarter of its round
     * @param category its category
     * @param gridCell where it is
     * @param units the units that it is attributed to
     */
    public TallyKey {
        Objects.requireNonNull(quarter, "quarter");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(gridCell, "gridCell");
        Objects.requireNonNull(units, "units");
    }

    @Override
    public int compareTo(TallyKey other) {
        return ComparisonChain.start()
                .compare(quarter, other.quarter)
                .compare(category.value(), other.category.value())
                .compare(gridCell.value(), other.gridCell.value())
                .compare(units, other.units)
                .result();
    }
}
