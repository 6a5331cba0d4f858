package io.github.fourmatters.governance.notify;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActEvent;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentReassigned;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.act.ActIssueEvent.OfferExpired;
import io.github.fourmatters.governance.act.ActIssueEvent.ReworkOrdered;
import io.github.fourmatters.governance.act.DueDateEvent;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentPaused;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentResumed;
import io.github.fourmatters.governance.act.DueDateEvent.DueWarned;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionGranted;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionRefused;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ClosedWithoutAction;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.evaluate.EvaluateEvent;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueReopened;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionDismissed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionUpheld;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultPublished;
import io.github.fourmatters.governance.evaluate.RoundEvent;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.TypeSwitch;
import io.github.fourmatters.governance.meeting.AgendaItem;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingAdjourned;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.meeting.VotingEvent;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueMerged;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueReferred;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRejected;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AppealDecided;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who is told of which event, one method an event. */
final class StandardNotices {
    private static final int TITLES_LISTED = 20;

    private static final ImmutableList<Class<? extends Event>> FAMILIES = ImmutableList.of(
            RaiseEvent.class,
            DeliberateEvent.class,
            MeetingEvent.class,
            ActEvent.class,
            SuperviseEvent.class,
            EvaluateEvent.class);

    private final ImmutableMap.Builder<Class<? extends Event>, ImmutableList<NoticeRule<Event>>> table =
            ImmutableMap.builder();
    private final Set<Class<? extends Event>> named = new HashSet<>();

    private StandardNotices() {}

    /** Every type of event that the library has. */
    static ImmutableSet<Class<? extends Event>> eventTypes() {
        return FAMILIES.stream()
                .flatMap(family -> TypeSwitch.leaves(family).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    static ImmutableMap<Class<? extends Event>, ImmutableList<NoticeRule<Event>>> table() {
        return new StandardNotices()
                .on(IssueRaised.class, StandardNotices::raised)
                .on(IssueAccepted.class, StandardNotices::accepted)
                .on(IssueRejected.class, StandardNotices::rejected)
                .on(IssueReferred.class, StandardNotices::referred)
                .on(IssueMerged.class, StandardNotices::merged)
                .on(ClosedWithoutAction.class, StandardNotices::endedWithoutAction)
                .on(MeetingConvened.class, StandardNotices::convened)
                .on(MeetingAdjourned.class, StandardNotices::adjourned)
                .on(
                        ResolutionAdopted.class,
                        (event, telling) -> AssignmentNotices.offers(event.serviceItems(), telling))
                .on(ReworkOrdered.class, (event, telling) -> AssignmentNotices.offers(event.measures(), telling))
                .on(AssignmentReassigned.class, AssignmentNotices::reassigned)
                .on(OfferExpired.class, AssignmentNotices::expired)
                .on(AssignmentPaused.class, AssignmentNotices::paused)
                .on(AssignmentResumed.class, AssignmentNotices::resumed)
                .on(ExtensionGranted.class, AssignmentNotices::granted)
                .on(ExtensionRefused.class, AssignmentNotices::refused)
                .on(DueWarned.class, AssignmentNotices::warned)
                .on(IssueCompleted.class, StandardNotices::completed)
                .on(ResultPublished.class, StandardNotices::published)
                .on(ObjectionUpheld.class, StandardNotices::upheld)
                .on(ObjectionDismissed.class, StandardNotices::dismissed)
                .on(IssueClosed.class, StandardNotices::closed)
                .on(IssueReopened.class, StandardNotices::reopened)
                .on(RungReached.class, SuperviseNotices::reached)
                .on(AccountabilityOpened.class, SuperviseNotices::opened)
                .on(AppealDecided.class, SuperviseNotices::decided)
                .silent(RaiseEvent.ReportsReceived.class, RaiseEvent.ComplainantWithdrew.class)
                .silent(RaiseEvent.ResponseRecorded.class, RaiseEvent.OutreachRecorded.class)
                .silent(DeliberateEvent.TriageMeetingHeld.class, MeetingEvent.ChairTookTurn.class)
                .silent(DeliberateIssueEvent.IssueTriaged.class, DeliberateIssueEvent.IssueTabled.class)
                .silent(DeliberateIssueEvent.DeliberationPostponed.class, DeliberateIssueEvent.ProposalDefeated.class)
                .silent(DeliberateIssueEvent.DirectSettlementChosen.class)
                .silent(MeetingEvent.UnitsAttended.class, MeetingEvent.UnitRecused.class)
                .silent(MeetingEvent.TextProposed.class, MeetingEvent.AmendmentProposed.class)
                .silent(MeetingEvent.MeetingClosed.class, VotingEvent.class)
                .silent(ActEvent.ErrandRecorded.class, ActEvent.SessionRecorded.class)
                .silent(ActIssueEvent.AssignmentAccepted.class, ActIssueEvent.AssignmentDeclined.class)
                .silent(ActIssueEvent.AssignmentStarted.class, ActIssueEvent.AssignmentReturned.class)
                .silent(ActIssueEvent.AssignmentCompleted.class, ActIssueEvent.PlanFailed.class)
                .silent(DueDateEvent.ExtensionRequested.class)
                .silent(SuperviseEvent.NextRungSet.class, SuperviseEvent.StatementAttached.class)
                .silent(SuperviseEvent.AccountabilityAppealed.class)
                .silent(EvaluateIssueEvent.ResultConfirmed.class, EvaluateIssueEvent.ResultDisconfirmed.class)
                .silent(EvaluateIssueEvent.ConfirmationLapsed.class, EvaluateIssueEvent.ObjectionRaised.class)
                .silent(EvaluateIssueEvent.ObjectionsEnded.class, EvaluateIssueEvent.VerificationRecorded.class)
                .silent(EvaluateIssueEvent.CallBackRecorded.class, EvaluateIssueEvent.BallotCast.class)
                .silent(EvaluateIssueEvent.ScoreCorrected.class, RoundEvent.class)
                .complete();
    }

    private <E extends Event> StandardNotices on(Class<E> type, NoticeRule<E> rule) {
        named.add(type);
        table.put(type, ImmutableList.of((event, telling) -> rule.tell(type.cast(event), telling)));
        return this;
    }

    /** Names events that nobody is told of. */
    @SafeVarargs
    private StandardNotices silent(Class<? extends Event>... types) {
        for (Class<? extends Event> type : types) {
            named.addAll(TypeSwitch.leaves(type));
        }
        return this;
    }

    private ImmutableMap<Class<? extends Event>, ImmutableList<NoticeRule<Event>>> complete() {
        TypeSwitch.<Event>requireNamed(FAMILIES, named);
        return table.buildOrThrow();
    }

    private static void raised(IssueRaised event, NoticeCollector telling) {
        telling.resident(event.issue(), event.complainant(), NoticeKind.ISSUE_RECEIVED, NoticeParameters.none());
    }

    private static void accepted(IssueAccepted event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeKind.ISSUE_ACCEPTED,
                NoticeParameters.none().with(NoticeParameter.RESPOND_BY, event.respondBy()));
    }

    private static void rejected(IssueRejected event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeKind.ISSUE_REJECTED,
                NoticeParameters.none().with(NoticeParameter.REASON, event.reason()));
    }

    private static void referred(IssueReferred event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeKind.ISSUE_REFERRED,
                NoticeParameters.none()
                        .with(NoticeParameter.AGENCY, event.agency())
                        .with(NoticeParameter.REASON, event.reason()));
    }

    private static void merged(IssueMerged event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeKind.ISSUE_MERGED,
                NoticeParameters.none().with(NoticeParameter.ROOT, event.root()));
    }

    private static void endedWithoutAction(ClosedWithoutAction event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeKind.ISSUE_ENDED_WITHOUT_ACTION,
                NoticeParameters.none().with(NoticeParameter.REASON, event.reason()));
    }

    private static void convened(MeetingConvened event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.MEETING, event.meeting())
                .with(NoticeParameter.AT, event.at())
                .with(NoticeParameter.AGENDA, titles(event.agenda()));
        for (UnitId unit : event.units()) {
            telling.unit(event.meeting(), unit, NoticeKind.MEETING_CONVENED, parameters);
        }
    }

    private static void adjourned(MeetingAdjourned event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.MEETING, event.meeting())
                .with(NoticeParameter.AT, event.until());
        for (UnitId unit : event.units()) {
            telling.unit(event.meeting(), unit, NoticeKind.MEETING_ADJOURNED, parameters);
        }
    }

    private static String titles(List<AgendaItem> agenda) {
        List<String> listed =
                agenda.stream().map(AgendaItem::title).limit(TITLES_LISTED).collect(toImmutableList());
        return String.join("; ", listed) + (agenda.size() > TITLES_LISTED ? "; …" : "");
    }

    private static void completed(IssueCompleted event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeKind.CONFIRMATION_ASKED,
                NoticeParameters.none().with(NoticeParameter.CONFIRM_BY, event.confirmBy()));
    }

    private static void published(ResultPublished event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.UNIT, event.unit())
                .with(NoticeParameter.MATTER, event.matter())
                .with(NoticeParameter.RESULT, event.result())
                .with(NoticeParameter.OBJECT_BY, event.objectBy());
        telling.complainants(event.issue(), NoticeKind.RESULT_PUBLISHED, parameters);
    }

    private static void upheld(ObjectionUpheld event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.OBJECTION, event.objection())
                .with(NoticeParameter.REASON, event.reason());
        telling.complainantsAnd(event.issue(), event.objector(), NoticeKind.OBJECTION_UPHELD, parameters);
    }

    private static void dismissed(ObjectionDismissed event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.OBJECTION, event.objection())
                .with(NoticeParameter.REASON, event.reason());
        telling.complainantsAnd(event.issue(), event.objector(), NoticeKind.OBJECTION_DISMISSED, parameters);
    }

    private static void closed(IssueClosed event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeKind.ISSUE_CLOSED,
                NoticeParameters.none()
                        .with(NoticeParameter.QUARTER, event.quarter().label()));
    }

    private static void reopened(IssueReopened event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeKind.ISSUE_REOPENED,
                NoticeParameters.none().with(NoticeParameter.REASON, event.reason()));
    }
}
