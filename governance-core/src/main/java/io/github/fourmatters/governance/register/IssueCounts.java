package io.github.fourmatters.governance.register;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.history.IssueHistory;
import io.github.fourmatters.governance.history.KeyedCounter;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How many issues there are, in three ways that add up to the same total. What has no issue is left out. Immutable.
 *
 * @param total how many
 * @param byStage how many at each stage
 * @param byCategory how many of each category that counts, untriaged ones as {@code UNCLASSIFIED}
 * @param byUnit how many of each unit, each issue under the one that it is attributed to, those without as {@code UNASSIGNED}
 */
public record IssueCounts(
        long total,
        ImmutableMap<Stage, Long> byStage,
        ImmutableMap<CategoryCode, Long> byCategory,
        ImmutableMap<UnitId, Long> byUnit) {
    /**
     * Checks that the counts add up.
     *
     * @param total how many
     * @param byStage how many at each stage
     * @param byCategory how many of each category
     * @param byUnit how many of each unit
     * @throws IllegalArgumentException naming the count that does not add up to the total
     */
    public IssueCounts {
        Objects.requireNonNull(byStage, "byStage");
        Objects.requireNonNull(byCategory, "byCategory");
        Objects.requireNonNull(byUnit, "byUnit");
        KeyedCounter.requireSum("byStage", byStage, total);
        KeyedCounter.requireSum("byCategory", byCategory, total);
        KeyedCounter.requireSum("byUnit", byUnit, total);
    }

    static IssueCounts of(Stream<IssueHistory> histories) {
        KeyedCounter<Stage> stages = new KeyedCounter<>();
        KeyedCounter<CategoryCode> categories = new KeyedCounter<>();
        KeyedCounter<UnitId> units = new KeyedCounter<>();
        histories.map(IssueHistory::status).forEach(status -> {
            stages.add(status.stage(), 1);
            categories.add(status.category(), 1);
            units.add(status.unitOrUnassigned(), 1);
        });
        return new IssueCounts(
                stages.total(), stages.sorted(Comparator.naturalOrder()), categories.sorted(), units.sorted());
    }
}
