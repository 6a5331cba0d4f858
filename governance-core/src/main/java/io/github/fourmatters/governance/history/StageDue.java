package io.github.fourmatters.governance.history;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.act.ActIssueEvent.PlanFailed;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTriaged;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueReopened;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultPublished;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import java.time.Instant;
import java.util.Optional;

/** Until when the stage at which an issue stands is to end, as the event that began the stage says. */
final class StageDue {
    private static final ImmutableSet<Stage> PLANNING = ImmutableSet.of(Stage.TRIAGED, Stage.DELIBERATING);

    private StageDue() {}

    static Optional<Instant> after(IssueStatus before, IssueEvent event, Stage stage, Optional<Instant> planDue) {
        if (stage.isUnderWay()) {
            return planDue;
        }
        boolean goesOn = stage == before.stage() || (PLANNING.contains(stage) && PLANNING.contains(before.stage()));
        return begun(event).or(() -> goesOn ? before.stageDue() : Optional.empty());
    }

    static Optional<Instant> begun(IssueEvent event) {
        if (event instanceof IssueRaised raised) {
            return Optional.of(raised.acceptBy());
        } else if (event instanceof IssueAccepted accepted) {
            return Optional.of(accepted.triageBy());
        } else if (event instanceof IssueTriaged triaged) {
            return Optional.of(triaged.planBy());
        } else if (event instanceof PlanFailed failed) {
            return Optional.of(failed.planBy());
        } else if (event instanceof IssueCompleted completed) {
            return Optional.of(completed.confirmBy());
        } else if (event instanceof ResultPublished published) {
            return Optional.of(published.objectBy());
        }
        return event instanceof IssueReopened reopened ? Optional.of(reopened.triageBy()) : Optional.empty();
    }
}
