package io.github.fourmatters.governance.register;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.history.CountedEvent;
import io.github.fourmatters.governance.history.IssueHistory;
import io.github.fourmatters.governance.history.IssueStatus;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.view.SettlementRoute;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One issue in the register, as it stands after the last fact that was taken in. Immutable.
 *
 * @param id its id
 * @param ledger the ledger that it stands in
 * @param stage where it stands
 * @param cycle how often it was reopened
 * @param reported the category as the resident saw it, if given
 * @param category the category that counts; {@link io.github.fourmatters.governance.issue.Category#UNCLASSIFIED} until triage
 * @param channel the way by which it came in
 * @param cell where the trouble is
 * @param unit the one unit that it is attributed to: who completed the first required measure of the plan in force, else who leads it; empty
 *     without a plan
 * @param leads the lead units of the plan in force, after reassignments; empty without a plan
 * @param complainants how many residents are on it now, merged reports included and those who left not
 * @param raisedAt when it was raised
 * @param acceptedAt when the community took it on, the first time
 * @param due the latest due date of the required measures of the plan in force, pauses and extensions included
 * @param paused whether the clock of the plan in force stands still, so that the due date is that from before the pause
 * @param stageDue until when the stage at which it stands is to end: until when it is to be accepted, sorted, planned, handled, confirmed,
 *     or objected to; empty where no limit runs
 * @param completedAt when the work was done; empty before, and again when it was sent back or reopened
 * @param onTime whether the first completion was no later than its due date; what comes after does not change it
 * @param root the issue that it was joined to
 * @param hardship whether the latest triage calls it a hardship
 * @param route how it is being settled
 * @param level how far its supervision has gone in this cycle
 */
public record IssueLine(
        IssueId id,
        LedgerId ledger,
        Stage stage,
        int cycle,
        Optional<CategoryCode> reported,
        CategoryCode category,
        Channel channel,
        GridCell cell,
        Optional<UnitId> unit,
        ImmutableSet<UnitId> leads,
        int complainants,
        Instant raisedAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> due,
        boolean paused,
        Optional<Instant> stageDue,
        Optional<Instant> completedAt,
        Optional<Boolean> onTime,
        Optional<IssueId> root,
        boolean hardship,
        SettlementRoute route,
        SupervisionLevel level) {
    /**
     * Checks the parts.
     *
     * @param id its id
     * @param ledger the ledger that it stands in
     * @param stage where it stands
     * @param cycle how often it was reopened
     * @param reported the category as the resident saw it
     * @param category the category that counts
     * @param channel the way by which it came in
     * @param cell where the trouble is
     * @param unit the one unit that it is attributed to
     * @param leads the lead units of the plan in force
     * @param complainants how many residents are on it now
     * @param raisedAt when it was raised
     * @param acceptedAt when the community took it on
     * @param due the latest due date of the required measures
     * @param paused whether the clock stands still
     * @param stageDue until when its stage is to end
     * @param completedAt when the work was done
     * @param onTime whether the first completion was on time
     * @param root the issue that it was joined to
     * @param hardship whether it is a hardship
     * @param route how it is being settled
     * @param level how far its supervision has gone
     */
    public IssueLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(reported, "reported");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(leads, "leads");
        Objects.requireNonNull(raisedAt, "raisedAt");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(stageDue, "stageDue");
        Objects.requireNonNull(completedAt, "completedAt");
        Objects.requireNonNull(onTime, "onTime");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(level, "level");
    }

    static IssueLine of(IssueHistory history) {
        IssueStatus status = history.status();
        return new IssueLine(
                history.id(),
                history.ledger(),
                status.stage(),
                status.cycle(),
                history.raised().category(),
                status.category(),
                history.raised().channel(),
                history.raised().cell(),
                status.unit(),
                status.leads(),
                history.raise().complainants().size(),
                history.raisedAt(),
                history.acceptedAt(),
                status.due(),
                status.paused(),
                status.stageDue(),
                history.completedAt(),
                history.firstCompletion().map(CountedEvent::isOnTime),
                status.root(),
                status.hardship(),
                status.route(),
                status.level());
    }
}
