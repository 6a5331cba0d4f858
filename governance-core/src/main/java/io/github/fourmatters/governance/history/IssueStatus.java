package io.github.fourmatters.governance.history;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.PlanClock;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.view.SettlementRoute;
import java.time.Instant;
import java.util.Optional;

/**
 * How an issue stands at some moment.
 *
 * @param stage its stage
 * @param cycle how often it was reopened
 * @param category the category that counts
 * @param hardship whether the latest triage calls it a hardship
 * @param route how it is being settled
 * @param unit the one unit that it is attributed to
 * @param leads the lead units of the plan in force
 * @param due the latest due date of the required measures of the plan in force
 * @param paused whether the clock of the plan in force stands still
 * @param stageDue until when its stage is to end
 * @param root the issue that it was joined to
 * @param level the highest rung that its overdue work has reached in this cycle
 */
public record IssueStatus(
        Stage stage,
        int cycle,
        CategoryCode category,
        boolean hardship,
        SettlementRoute route,
        Optional<UnitId> unit,
        ImmutableSet<UnitId> leads,
        Optional<Instant> due,
        boolean paused,
        Optional<Instant> stageDue,
        Optional<IssueId> root,
        SupervisionLevel level) {
    /**
     * Tells whether the work is done and was not sent back.
     *
     * @return true if so
     */
    public boolean isSettled() {
        return isSettled(stage);
    }

    /**
     * Tells whether the issue has neither ended nor its work done.
     *
     * @return true at every stage before {@code DONE}, from {@code RAISED} on; false at terminal stages
     */
    public boolean isOpen() {
        return !isSettled() && !stage.isTerminal();
    }

    /**
     * Tells whether the issue was joined to another.
     *
     * @return true if so
     */
    public boolean isMerged() {
        return stage == Stage.MERGED;
    }

    /**
     * Tells whether the issue is overdue, as {@link PlanClock#isOverdue} says it: its plan is in force and not done, its clock runs, and
     * its due date is over. A missed time to accept or to triage is not meant; see {@link #stageDue}.
     *
     * @param asOf the instant to look at
     * @return true if so
     */
    public boolean isOverdue(Instant asOf) {
        return new PlanClock(stage, paused, due).isOverdue(asOf);
    }

    /**
     * Returns the unit that the issue is counted for.
     *
     * @return the one unit that it is attributed to, or {@link UnitId#UNASSIGNED}
     */
    public UnitId unitOrUnassigned() {
        return unit.orElse(UnitId.UNASSIGNED);
    }

    private static boolean isSettled(Stage stage) {
        return stage.hasReached(Stage.DONE);
    }

    /** Whether a plan can be in force at a stage; a plan that failed is kept by {@code act} until the next one. */
    static boolean hasPlan(Stage stage) {
        return stage.isUnderWay() || isSettled(stage);
    }
}
