package io.github.fourmatters.governance.act;

import io.github.fourmatters.governance.kernel.TypeSwitch;
import java.util.Optional;

/** What becomes of an assignment by each event that happens to it. */
final class AssignmentChanges {
    static final TypeSwitch<ActIssueEvent.OnAssignment, Assignment, Assignment> OF_EVENT =
            TypeSwitch.<ActIssueEvent.OnAssignment, Assignment, Assignment>over(ActIssueEvent.OnAssignment.class)
                    .on(
                            ActIssueEvent.AssignmentAccepted.class,
                            (event, was) -> was.accepted(event.returnBy(), event.warnAt()))
                    .on(ActIssueEvent.AssignmentDeclined.class, (event, was) -> was.become(AssignmentStatus.DECLINED))
                    .on(ActIssueEvent.OfferExpired.class, (event, was) -> was.become(AssignmentStatus.EXPIRED))
                    .on(ActIssueEvent.AssignmentStarted.class, (event, was) -> was.become(AssignmentStatus.STARTED))
                    .on(ActIssueEvent.AssignmentReturned.class, (event, was) -> was.become(AssignmentStatus.RETURNED))
                    .on(ActIssueEvent.AssignmentCompleted.class, (event, was) -> was.become(AssignmentStatus.COMPLETED))
                    .on(
                            ActIssueEvent.AssignmentReassigned.class,
                            (event, was) -> was.become(AssignmentStatus.REASSIGNED))
                    .on(
                            DueDateEvent.AssignmentPaused.class,
                            (event, was) -> was.become(
                                    AssignmentStatus.PAUSED, was.due().paused(event.pause())))
                    .on(
                            DueDateEvent.AssignmentResumed.class,
                            (event, was) -> was.become(
                                    AssignmentStatus.STARTED, was.due().resumed(event.due(), event.warnAt())))
                    .on(
                            DueDateEvent.ExtensionRequested.class,
                            (event, was) ->
                                    was.with(was.due().asked(new ExtensionRequest(event.requester(), event.due()))))
                    .on(
                            DueDateEvent.ExtensionGranted.class,
                            (event, was) -> was.with(was.due().extended(event.due(), event.warnAt())))
                    .on(
                            DueDateEvent.ExtensionRefused.class,
                            (event, was) -> was.with(was.due().refused()))
                    .on(
                            DueDateEvent.DueWarned.class,
                            (event, was) -> was.with(was.due().warning(Optional.empty())))
                    .complete();

    private AssignmentChanges() {}
}
