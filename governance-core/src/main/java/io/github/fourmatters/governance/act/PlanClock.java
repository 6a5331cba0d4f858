package io.github.fourmatters.governance.act;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.issue.Stage;
import java.time.Instant;
import java.util.Optional;

/**
 * What tells whether a plan is overdue, and with it the issue. A plan that failed, that was given up or that is done is not: at such a
 * stage nothing is under way. A single measure may be late, and climb the ladder, before the plan is overdue. The time to accept an issue
 * or to triage it is no part of a plan.
 *
 * @param stage the stage of the issue
 * @param paused whether the clock of the plan stands still
 * @param due the last instant at which the plan is done on time; empty without a plan
 */
public record PlanClock(Stage stage, boolean paused, Optional<Instant> due) {
    /**
     * Checks the parts.
     *
     * @param stage the stage of the issue
     * @param paused whether the clock of the plan stands still
     * @param due the last instant at which the plan is done on time
     */
    public PlanClock {
        requireNonNull(stage, "stage");
        requireNonNull(due, "due");
    }

    /**
     * Tells whether the plan is overdue: it is in force and not done ({@link Stage#isUnderWay()}), its clock does not stand still, and its
     * due date, the latest of its required measures, is over; at the due instant itself it is not.
     *
     * @param asOf the instant to look at
     * @return {@code true} if so
     */
    public boolean isOverdue(Instant asOf) {
        return stage.isUnderWay()
                && !paused
                && due.filter(last -> Deadline.isLate(last, asOf)).isPresent();
    }
}
