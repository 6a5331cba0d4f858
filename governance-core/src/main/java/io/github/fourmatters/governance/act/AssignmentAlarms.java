package io.github.fourmatters.governance.act;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.kernel.Alarm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The alarms of assignments. Each assignment has one alarm at a time: first for the end of the offer, then, once it is accepted, for the
 * warning before the due date. */
final class AssignmentAlarms {
    private static final String EXPIRE = "expire-offer:";
    private static final String WARN = "warn-of-due:";

    private AssignmentAlarms() {}

    static ImmutableList<Alarm> after(Event event) {
        if (event instanceof ResolutionAdopted adopted) {
            return offers(adopted.issue(), adopted.serviceItems());
        } else if (event instanceof ActionEvent.ReworkOrdered rework) {
            return offers(rework.issue(), rework.measures());
        } else if (event instanceof DueDateEvent moved) {
            return moved(moved);
        } else if (event instanceof ActionEvent.OnAssignment happened) {
            return happened(happened);
        }
        return ImmutableList.of();
    }

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

    private static ImmutableList<Alarm> happened(ActionEvent.OnAssignment event) {
        if (event instanceof ActionEvent.AssignmentReassigned reassigned) {
            String successor = EXPIRE + reassigned.successor().value();
            return ImmutableList.of(
                    stop(event, EXPIRE),
                    stop(event, WARN),
                    Alarm.at(event.aggregate(), successor, reassigned.acceptBy()));
        } else if (event instanceof ActionEvent.AssignmentAccepted accepted) {
            return accepted.warnAt().isPresent()
                    ? ImmutableList.of(stop(event, EXPIRE), warn(event, accepted.warnAt()))
                    : ImmutableList.of(stop(event, EXPIRE));
        } else if (event instanceof ActionEvent.AssignmentDeclined) {
            return ImmutableList.of(stop(event, EXPIRE));
        } else if (event instanceof ActionEvent.AssignmentReturned
                || event instanceof ActionEvent.AssignmentCompleted) {
            return ImmutableList.of(stop(event, WARN));
        }
        return ImmutableList.of();
    }

    private static ImmutableList<Alarm> moved(DueDateEvent event) {
        if (event instanceof DueDateEvent.AssignmentPaused) {
            return ImmutableList.of(stop(event, WARN));
        } else if (event instanceof DueDateEvent.AssignmentResumed resumed) {
            return ImmutableList.of(warn(event, resumed.warnAt()));
        } else if (event instanceof DueDateEvent.ExtensionGranted granted) {
            return ImmutableList.of(warn(event, granted.warnAt()));
        }
        return ImmutableList.of();
    }

    private static Alarm warn(ActionEvent.OnAssignment event, Optional<Instant> at) {
        return new Alarm(event.aggregate(), WARN + event.assignment().value(), at);
    }

    private static Alarm stop(ActionEvent.OnAssignment event, String alarm) {
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
