package io.github.fourmatters.governance.act;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ClosedWithoutAction;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DeliberationPostponed;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTabled;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTriaged;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ProposalDefeated;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.kernel.Alarm;
import io.github.fourmatters.governance.kernel.AlarmTable;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.raise.RaiseEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The alarms of assignments. Each assignment has one alarm at a time: first for the end of the offer, then, once it is accepted, for the
 * warning before the due date. */
final class AssignmentAlarms {
    private static final String EXPIRE = "expire-offer:";
    private static final String WARN = "warn-of-due:";

    static final AlarmTable TABLE = AlarmTable.over(
                    RaiseEvent.class, DeliberateEvent.class, MeetingEvent.class, ActEvent.class)
            .on(ResolutionAdopted.class, event -> offers(event.issue(), event.serviceItems()))
            .on(ActIssueEvent.ReworkOrdered.class, event -> offers(event.issue(), event.measures()))
            .on(ActIssueEvent.AssignmentReassigned.class, AssignmentAlarms::reassigned)
            .on(ActIssueEvent.AssignmentAccepted.class, AssignmentAlarms::accepted)
            .on(ActIssueEvent.AssignmentDeclined.class, event -> ImmutableList.of(stop(event, EXPIRE)))
            .on(ActIssueEvent.AssignmentReturned.class, event -> ImmutableList.of(stop(event, WARN)))
            .on(ActIssueEvent.AssignmentCompleted.class, event -> ImmutableList.of(stop(event, WARN)))
            .on(DueDateEvent.AssignmentPaused.class, event -> ImmutableList.of(stop(event, WARN)))
            .on(DueDateEvent.AssignmentResumed.class, event -> ImmutableList.of(warn(event, event.warnAt())))
            .on(DueDateEvent.ExtensionGranted.class, event -> ImmutableList.of(warn(event, event.warnAt())))
            .ignoring(ActIssueEvent.OfferExpired.class, ActIssueEvent.AssignmentStarted.class)
            .ignoring(DueDateEvent.ExtensionRequested.class, DueDateEvent.ExtensionRefused.class)
            .ignoring(DueDateEvent.DueWarned.class, ActIssueEvent.PlanFailed.class, ActIssueEvent.IssueCompleted.class)
            .ignoring(ActEvent.ErrandRecorded.class, ActEvent.SessionRecorded.class)
            .ignoring(RaiseEvent.class, DeliberateEvent.TriageMeetingHeld.class, MeetingEvent.class)
            .ignoring(IssueTriaged.class, IssueTabled.class, DeliberationPostponed.class)
            .ignoring(ProposalDefeated.class, DirectSettlementChosen.class, ClosedWithoutAction.class)
            .complete();

    private AssignmentAlarms() {}

    private static ImmutableList<Alarm> offers(IssueId issue, List<Measure> measures) {
        ImmutableList.Builder<Alarm> alarms = ImmutableList.builder();
        for (Measure measure : measures) {
            for (int number = 0; number <= measure.assisting().size(); number++) {
                AssignmentId offer = Assignment.numbered(measure.id(), number);
                alarms.add(Alarm.at(AggregateRef.issue(issue), EXPIRE + offer.value(), measure.acceptBy()));
            }
        }
        return alarms.build();
    }

    private static ImmutableList<Alarm> reassigned(ActIssueEvent.AssignmentReassigned event) {
        String successor = EXPIRE + event.successor().value();
        return ImmutableList.of(
                stop(event, EXPIRE), stop(event, WARN), Alarm.at(event.aggregate(), successor, event.acceptBy()));
    }

    private static ImmutableList<Alarm> accepted(ActIssueEvent.AssignmentAccepted event) {
        return event.warnAt().isPresent()
                ? ImmutableList.of(stop(event, EXPIRE), warn(event, event.warnAt()))
                : ImmutableList.of(stop(event, EXPIRE));
    }

    private static Alarm warn(ActIssueEvent.OnAssignment event, Optional<Instant> at) {
        return new Alarm(event.aggregate(), WARN + event.assignment().value(), at);
    }

    private static Alarm stop(ActIssueEvent.OnAssignment event, String alarm) {
        return Alarm.stop(event.aggregate(), alarm + event.assignment().value());
    }

    static Optional<ActCommand> command(AggregateRef subject, String alarm) {
        if (alarm.startsWith(EXPIRE)) {
            return Optional.of(new ActCommand.ExpireOffer(new IssueId(subject.key()), assignment(alarm, EXPIRE)));
        } else if (alarm.startsWith(WARN)) {
            return Optional.of(new DueDateCommand.WarnOfDue(new IssueId(subject.key()), assignment(alarm, WARN)));
        }
        return Optional.empty();
    }

    private static AssignmentId assignment(String alarm, String prefix) {
        return new AssignmentId(alarm.substring(prefix.length()));
    }
}
