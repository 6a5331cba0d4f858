package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.view.Period;
import io.github.fourmatters.governance.view.SettlementRoute;
import java.time.Instant;
import java.util.Objects;

/**
 * The answer of {@link Statistics}: the figures of one period, as known at some instant. Immutable.
 *
 * @param period the period
 * @param asOf the instant up to which facts were looked at
 * @param raised the issues raised in the period, whatever became of them
 * @param accepted the issues accepted in the period and not joined to another since
 * @param reached how many issues reached each stage in the period, each counted once for a stage
 * @param flow issues that reached {@code DONE} in the period / issues accepted in it
 * @param settlement what became of the accepted issues
 * @param settlementByRoute the same for each route, every route present
 * @param settlementByUnit the same for each unit, each issue under the one that it is attributed to
 * @param settlementByCategory the same for each category that counts
 * @param punctuality how much was done on time
 * @param followUps response, resolution and satisfaction
 * @param setbacks how often work was sent back or began again
 * @param rungs how often overdue work reached each rung of the ladder in the period, by level; rungs that were not reached are left out
 * @param activities what was promised and done beside the issues
 */
public record Figures(
        Period period,
        Instant asOf,
        Breakdown raised,
        Breakdown accepted,
        ImmutableMap<Stage, Long> reached,
        Ratio flow,
        AcceptedOutcomes settlement,
        ImmutableMap<SettlementRoute, AcceptedOutcomes> settlementByRoute,
        ImmutableMap<UnitId, AcceptedOutcomes> settlementByUnit,
        ImmutableMap<CategoryCode, AcceptedOutcomes> settlementByCategory,
        Punctuality punctuality,
        ResidentRates followUps,
        Setbacks setbacks,
        ImmutableMap<SupervisionLevel, Long> rungs,
        Activities activities) {
    /**
     * Checks the parts.
     *
     * @param period the period
     * @param asOf the instant up to which facts were looked at
     * @param raised the issues raised in the period
     * @param accepted the issues accepted in the period
     * @param reached how many issues reached each stage
     * @param flow issues done / issues accepted
     * @param settlement what became of the accepted issues
     * @param settlementByRoute the same for each route
     * @param settlementByUnit the same for each unit
     * @param settlementByCategory the same for each category
     * @param punctuality how much was done on time
     * @param followUps response, resolution and satisfaction
     * @param setbacks how often work was sent back or began again
     * @param rungs how often overdue work reached each rung
     * @param activities what was promised and done beside the issues
     */
    public Figures {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(raised, "raised");
        Objects.requireNonNull(accepted, "accepted");
        Objects.requireNonNull(reached, "reached");
        Objects.requireNonNull(flow, "flow");
        Objects.requireNonNull(settlement, "settlement");
        Objects.requireNonNull(settlementByRoute, "settlementByRoute");
        Objects.requireNonNull(settlementByUnit, "settlementByUnit");
        Objects.requireNonNull(settlementByCategory, "settlementByCategory");
        Objects.requireNonNull(punctuality, "punctuality");
        Objects.requireNonNull(followUps, "followUps");
        Objects.requireNonNull(setbacks, "setbacks");
        Objects.requireNonNull(rungs, "rungs");
        Objects.requireNonNull(activities, "activities");
    }
}
