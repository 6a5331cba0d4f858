package io.github.fourmatters.governance.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.ActEvent;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.kernel.Alarm;
import io.github.fourmatters.governance.kernel.AlarmTable;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What the clock does about windows and rounds. */
final class EvaluateAlarms {
    private static final String LAPSE = "lapse-confirmation";
    private static final String END_OBJECTIONS = "end-objections";
    private static final String CLOSE_ISSUE = "close-issue";
    private static final String OPEN_ROUND = "open-round";
    private static final String CLOSE_ROUND = "close-round";

    private static final ImmutableMap<String, Function<AggregateRef, EvaluateCommand>> CLOCK = ImmutableMap.of(
            LAPSE, subject -> new EvaluateCommand.LapseConfirmation(new IssueId(subject.key())),
            END_OBJECTIONS, subject -> new EvaluateCommand.EndObjections(new IssueId(subject.key())),
            CLOSE_ISSUE, subject -> new EvaluateCommand.CloseIssue(new IssueId(subject.key())),
            OPEN_ROUND, subject -> new EvaluateCommand.OpenRound(Quarter.parse(subject.key())),
            CLOSE_ROUND, subject -> new EvaluateCommand.CloseRound(Quarter.parse(subject.key())));

    static final AlarmTable TABLE = AlarmTable.over(
                    RaiseEvent.class,
                    DeliberateEvent.class,
                    MeetingEvent.class,
                    ActEvent.class,
                    SuperviseEvent.class,
                    EvaluateEvent.class)
            .on(IssueCompleted.class, event -> set(event.aggregate(), LAPSE, event.confirmBy()))
            .on(EvaluateIssueEvent.ResultConfirmed.class, event -> stop(event, LAPSE))
            .on(EvaluateIssueEvent.ResultDisconfirmed.class, event -> stop(event, LAPSE))
            .on(
                    EvaluateIssueEvent.ResultPublished.class,
                    event -> set(event.aggregate(), END_OBJECTIONS, event.objectBy()))
            .on(EvaluateIssueEvent.ObjectionUpheld.class, event -> stop(event, END_OBJECTIONS))
            .on(EvaluateIssueEvent.ObjectionsEnded.class, EvaluateAlarms::ended)
            .on(RoundEvent.RoundScheduled.class, EvaluateAlarms::scheduled)
            .ignoring(EvaluateIssueEvent.ConfirmationLapsed.class, EvaluateIssueEvent.ObjectionRaised.class)
            .ignoring(EvaluateIssueEvent.ObjectionDismissed.class, EvaluateIssueEvent.VerificationRecorded.class)
            .ignoring(EvaluateIssueEvent.CallBackRecorded.class, EvaluateIssueEvent.BallotCast.class)
            .ignoring(
                    EvaluateIssueEvent.IssueClosed.class,
                    EvaluateIssueEvent.ScoreCorrected.class,
                    EvaluateIssueEvent.IssueReopened.class)
            .ignoring(RoundEvent.EvaluatorsEnrolled.class, RoundEvent.RoundOpened.class, RoundEvent.RoundClosed.class)
            .ignoring(RaiseEvent.class, DeliberateEvent.class, MeetingEvent.class, SuperviseEvent.class)
            .ignoring(
                    ActIssueEvent.OnAssignment.class, ActIssueEvent.PlanFailed.class, ActIssueEvent.ReworkOrdered.class)
            .ignoring(ActEvent.ErrandRecorded.class, ActEvent.SessionRecorded.class)
            .complete();

    private EvaluateAlarms() {}

    private static ImmutableList<Alarm> ended(EvaluateIssueEvent.ObjectionsEnded event) {
        return ImmutableList.of(
                Alarm.stop(event.aggregate(), END_OBJECTIONS),
                // A ballot at the last instant counts, so a round closes one later, and its issues after it.
                Alarm.at(event.aggregate(), CLOSE_ISSUE, Deadline.firstLate(Deadline.firstLate(event.closesAt()))));
    }

    private static ImmutableList<Alarm> scheduled(RoundEvent.RoundScheduled event) {
        return ImmutableList.of(
                Alarm.at(event.aggregate(), OPEN_ROUND, event.opensAt()),
                Alarm.at(event.aggregate(), CLOSE_ROUND, Deadline.firstLate(event.closesAt())));
    }

    private static ImmutableList<Alarm> set(AggregateRef aggregate, String alarm, Instant at) {
        return ImmutableList.of(Alarm.at(aggregate, alarm, at));
    }

    private static ImmutableList<Alarm> stop(EvaluateIssueEvent event, String alarm) {
        return ImmutableList.of(Alarm.stop(event.aggregate(), alarm));
    }

    static Optional<EvaluateCommand> command(AggregateRef subject, String alarm) {
        return Optional.ofNullable(CLOCK.get(alarm)).map(command -> command.apply(subject));
    }
}
