package io.github.fourmatters.governance.register;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.BuilderStyle;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which assignments of the register are wanted: those to which everything that is given applies.
 *
 * <pre>{@code
 * AssignmentFilter late = AssignmentFilter.inHandOf(waterworks).toBuilder().overdueAt(now).build();
 * }</pre>
 */
@BuilderStyle
@Value.Immutable
public interface AssignmentFilter {
    /**
     * The unit whose assignment it is, as lead or as help.
     *
     * @return the wanted unit, if only one is
     */
    Optional<UnitId> unit();

    /**
     * Where the assignment stands.
     *
     * @return the wanted statuses; empty, the default, wants all
     */
    @Value.Default
    default ImmutableSet<AssignmentStatus> statuses() {
        return ImmutableSet.of();
    }

    /**
     * When the assignment is due, pauses and extensions included; while it is paused, the due date from before the pause.
     *
     * @return the wanted period, if only one is
     */
    Optional<Period> due();

    /**
     * The instant at which the assignment, as it stands, is overdue: {@link io.github.fourmatters.governance.act.Assignment#isOverdue}.
     *
     * @return the instant, if only overdue assignments are wanted
     */
    Optional<Instant> overdueAt();

    /**
     * The ledger that the issue stands in.
     *
     * @return the wanted ledger, if only one is
     */
    Optional<LedgerId> ledger();

    /**
     * Returns the filter that wants every assignment.
     *
     * @return a filter of which nothing is given
     */
    static AssignmentFilter all() {
        return builder().build();
    }

    /**
     * Returns the filter that wants what a unit has in hand: its assignments that are offered, accepted, started or paused.
     *
     * @param unit the unit
     * @return the filter
     */
    static AssignmentFilter inHandOf(UnitId unit) {
        return builder()
                .unit(unit)
                .statuses(Arrays.stream(AssignmentStatus.values())
                        .filter(AssignmentStatus::isLive)
                        .collect(ImmutableSet.toImmutableSet()))
                .build();
    }

    /**
     * Begins a filter that wants every assignment.
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

    /** Builds a filter; what is not set wants all. */
    final class Builder extends ImmutableAssignmentFilter.Builder {
        Builder() {}
    }
}
