package io.github.fourmatters.governance.register;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Category;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.CategoryTree;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.BuilderStyle;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which issues of the register are wanted: those to which everything that is given applies.
 *
 * <pre>{@code
 * IssueFilter late = IssueFilter.builder().unit(waterworks).overdueAt(now).build();
 * }</pre>
 */
@BuilderStyle
@Value.Immutable
public interface IssueFilter {
    /**
     * The stages.
     *
     * @return the wanted stages; empty, the default, wants all
     */
    @Value.Default
    default ImmutableSet<Stage> stages() {
        return ImmutableSet.of();
    }

    /**
     * The category that counts.
     *
     * @return the wanted category, if only one is
     */
    Optional<CategoryCode> category();

    /**
     * The tree by which the category's descendants are wanted as well.
     *
     * @return the tree; without one, only the category itself is wanted
     */
    Optional<CategoryTree> tree();

    /**
     * A lead unit of the plan in force; {@link UnitId#UNASSIGNED} wants those that have none.
     *
     * @return the wanted unit, if only one is
     */
    Optional<UnitId> unit();

    /**
     * Where the trouble is.
     *
     * @return the wanted grid cell, if only one is
     */
    Optional<GridCell> cell();

    /**
     * The ledger that the issue stands in.
     *
     * @return the wanted ledger, if only one is
     */
    Optional<LedgerId> ledger();

    /**
     * When the issue was raised.
     *
     * @return the wanted period, if only one is
     */
    Optional<Period> raised();

    /**
     * The instant at which the issue, as it stands, is overdue: its plan is in force and not done ({@link Stage#isUnderWay()}), no lead
     * unit of a required measure is paused, and the due dates of all its required measures are over. At the latest of them itself it is
     * not.
     *
     * <p>A single measure may be late, and climb the ladder, before the issue is overdue: ask for that by {@link #levelAtLeast()}. A missed
     * time to accept or to triage is not meant; see {@link IssueLine#stageDue()}.
     *
     * @return the instant, if only overdue issues are wanted
     */
    Optional<Instant> overdueAt();

    /**
     * The least level that the supervision of the issue has reached in its cycle.
     *
     * @return the level, if only issues at that level or above it are wanted
     */
    Optional<SupervisionLevel> levelAtLeast();

    /**
     * Returns the filter that wants every issue.
     *
     * @return a filter of which nothing is given
     */
    static IssueFilter all() {
        return builder().build();
    }

    /**
     * Begins a filter that wants every issue.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a filter that is like this one.
     *
     * @return a builder with this filter's values
     */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * The categories that are wanted: the given one and, by the tree, those below it.
     *
     * @return the codes, empty if no category is given
     */
    @Value.Lazy
    default ImmutableSet<CategoryCode> categories() {
        Set<CategoryCode> wanted = new HashSet<>();
        category().ifPresent(wanted::add);
        for (Category node : tree().map(CategoryTree::categories).orElse(ImmutableList.of())) {
            if (node.parent().filter(wanted::contains).isPresent()) {
                wanted.add(node.code());
            }
        }
        return ImmutableSet.copyOf(wanted);
    }

    /** Builds a filter; what is not set wants all. */
    final class Builder extends ImmutableIssueFilter.Builder {
        Builder() {}
    }
}
