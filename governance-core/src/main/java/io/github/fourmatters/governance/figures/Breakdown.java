package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.history.KeyedCounter;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.Channel;
import java.time.YearMonth;
import java.util.Objects;

/**
 * How many issues a population has, in six ways that add up to the same total. What has no issue is left out. Immutable.
 *
 * @param total how many
 * @param byStage how many stand at each stage
 * @param byCategory how many are of each category that counts, untriaged ones as {@code UNCLASSIFIED}
 * @param byUnit how many are attributed to each unit, those without as {@code UNASSIGNED}
 * @param byChannel how many came in by each channel
 * @param byCell how many are about each grid cell
 * @param byMonth how many entered the population in each month of the period's zone
 */
public record Breakdown(
        long total,
        ImmutableMap<Stage, Long> byStage,
        ImmutableMap<CategoryCode, Long> byCategory,
        ImmutableMap<UnitId, Long> byUnit,
        ImmutableMap<Channel, Long> byChannel,
        ImmutableMap<GridCell, Long> byCell,
        ImmutableMap<YearMonth, Long> byMonth) {
    /**
     * Checks that the counts add up.
     *
     * @param total how many
     * @param byStage how many stand at each stage
     * @param byCategory how many are of each category
     * @param byUnit how many are attributed to each unit
     * @param byChannel how many came in by each channel
     * @param byCell how many are about each grid cell
     * @param byMonth how many entered in each month
     * @throws IllegalArgumentException naming the count that does not add up to the total
     */
    public Breakdown {
        KeyedCounter.requireSum("byStage", Objects.requireNonNull(byStage, "byStage"), total);
        KeyedCounter.requireSum("byCategory", Objects.requireNonNull(byCategory, "byCategory"), total);
        KeyedCounter.requireSum("byUnit", Objects.requireNonNull(byUnit, "byUnit"), total);
        KeyedCounter.requireSum("byChannel", Objects.requireNonNull(byChannel, "byChannel"), total);
        KeyedCounter.requireSum("byCell", Objects.requireNonNull(byCell, "byCell"), total);
        KeyedCounter.requireSum("byMonth", Objects.requireNonNull(byMonth, "byMonth"), total);
    }
}
