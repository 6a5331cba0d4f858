package io.github.fourmatters.governance.notify;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActEvent;
import io.github.fourmatters.governance.act.ActionEvent;
import io.github.fourmatters.governance.act.ActionEvent.AssignmentReassigned;
import io.github.fourmatters.governance.act.ActionEvent.IssueCompleted;
import io.github.fourmatters.governance.act.ActionEvent.OfferExpired;
import io.github.fourmatters.governance.act.ActionEvent.ReworkOrdered;
import io.github.fourmatters.governance.act.DueDateEvent;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentPaused;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentResumed;
import io.github.fourmatters.governance.act.DueDateEvent.DueWarned;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionGranted;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionRefused;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.deliberate.DeliberationEvent;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.ClosedWithoutAction;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.ResolutionAdopted;
import io.github.fourmatters.governance.evaluate.EvaluateEvent;
import io.github.fourmatters.governance.evaluate.ResultEvent;
import io.github.fourmatters.governance.evaluate.ResultEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.ResultEvent.IssueReopened;
import io.github.fourmatters.governance.evaluate.ResultEvent.ObjectionDismissed;
import io.github.fourmatters.governance.evaluate.ResultEvent.ObjectionUpheld;
import io.github.fourmatters.governance.evaluate.ResultEvent.ResultPublished;
import io.github.fourmatters.governance.evaluate.RoundEvent;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.Dispatch;
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
final class StandardRules {
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

    private StandardRules() {}

    /** Every type of event that the library has. */
    static ImmutableSet<Class<? extends Event>> eventTypes() {
        return FAMILIES.stream()
                .flatMap(family -> Dispatch.leaves(family).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    static ImmutableMap<Class<? extends Event>, ImmutableList<NoticeRule<Event>>> table() {
        return new StandardRules()
                .on(IssueRaised.class, StandardRules::raised)
                .on(IssueAccepted.class, StandardRules::accepted)
                .on(IssueRejected.class, StandardRules::rejected)
                .on(IssueReferred.class, StandardRules::referred)
                .on(IssueMerged.class, StandardRules::merged)
                .on(ClosedWithoutAction.class, StandardRules::endedWithoutAction)
                .on(MeetingConvened.class, StandardRules::convened)
                .on(MeetingAdjourned.class, StandardRules::adjourned)
                .on(ResolutionAdopted.class, (event, telling) -> AssignmentRules.offers(event.serviceItems(), telling))
                .on(ReworkOrdered.class, (event, telling) -> AssignmentRules.offers(event.measures(), telling))
                .on(AssignmentReassigned.class, AssignmentRules::reassigned)
                .on(OfferExpired.class, AssignmentRules::expired)
                .on(AssignmentPaused.class, AssignmentRules::paused)
                .on(AssignmentResumed.class, AssignmentRules::resumed)
                .on(ExtensionGranted.class, AssignmentRules::granted)
                .on(ExtensionRefused.class, AssignmentRules::refused)
                .on(DueWarned.class, AssignmentRules::warned)
                .on(IssueCompleted.class, StandardRules::completed)
                .on(ResultPublished.class, StandardRules::published)
                .on(ObjectionUpheld.class, StandardRules::upheld)
                .on(ObjectionDismissed.class, StandardRules::dismissed)
                .on(IssueClosed.class, StandardRules::closed)
                .on(IssueReopened.class, StandardRules::reopened)
                .on(RungReached.class, SuperviseRules::reached)
                .on(AccountabilityOpened.class, SuperviseRules::opened)
                .on(AppealDecided.class, SuperviseRules::decided)
                .silent(RaiseEvent.ReportsReceived.class, RaiseEvent.ComplainantWithdrew.class)
                .silent(RaiseEvent.ResponseRecorded.class, RaiseEvent.OutreachRecorded.class)
                .silent(DeliberateEvent.TriageMeetingHeld.class, MeetingEvent.ChairTookTurn.class)
                .silent(DeliberationEvent.IssueTriaged.class, DeliberationEvent.IssueTabled.class)
                .silent(DeliberationEvent.DeliberationPostponed.class, DeliberationEvent.ProposalDefeated.class)
                .silent(DeliberationEvent.DirectSettlementChosen.class)
                .silent(MeetingEvent.UnitsAttended.class, MeetingEvent.UnitRecused.class)
                .silent(MeetingEvent.TextProposed.class, MeetingEvent.AmendmentProposed.class)
                .silent(MeetingEvent.MeetingClosed.class, VotingEvent.class)
                .silent(ActEvent.ErrandRecorded.class, ActEvent.SessionRecorded.class)
                .silent(ActionEvent.AssignmentAccepted.class, ActionEvent.AssignmentDeclined.class)
                .silent(ActionEvent.AssignmentStarted.class, ActionEvent.AssignmentReturned.class)
                .silent(ActionEvent.AssignmentCompleted.class, ActionEvent.PlanFailed.class)
                .silent(DueDateEvent.ExtensionRequested.class)
                .silent(SuperviseEvent.NextRungSet.class, SuperviseEvent.StatementAttached.class)
                .silent(SuperviseEvent.AccountabilityAppealed.class)
                .silent(ResultEvent.ResultConfirmed.class, ResultEvent.ResultDisconfirmed.class)
                .silent(ResultEvent.ConfirmationLapsed.class, ResultEvent.ObjectionRaised.class)
                .silent(ResultEvent.ObjectionsEnded.class, ResultEvent.VerificationRecorded.class)
                .silent(ResultEvent.CallBackRecorded.class, ResultEvent.BallotCast.class)
                .silent(ResultEvent.ScoreCorrected.class, RoundEvent.class)
                .complete();
    }

    private <E extends Event> StandardRules on(Class<E> type, NoticeRule<E> rule) {
        named.add(type);
        table.put(type, ImmutableList.of((event, telling) -> rule.tell(type.cast(event), telling)));
        return this;
    }

    /** Names events that nobody is told of. */
    @SafeVarargs
    private StandardRules silent(Class<? extends Event>... types) {
        for (Class<? extends Event> type : types) {
            named.addAll(Dispatch.leaves(type));
        }
        return this;
    }

    private ImmutableMap<Class<? extends Event>, ImmutableList<NoticeRule<Event>>> complete() {
        Dispatch.<Event>requireNamed(FAMILIES, named);
        return table.buildOrThrow();
    }

    private static void raised(IssueRaised event, NoticeCollector telling) {
        telling.resident(event.issue(), event.complainant(), NoticeTemplate.ISSUE_RECEIVED, NoticeParameters.none());
    }

    private static void accepted(IssueAccepted event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_ACCEPTED,
                NoticeParameters.none().with(NoticeParameter.RESPOND_BY, event.respondBy()));
    }

    private static void rejected(IssueRejected event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_REJECTED,
                NoticeParameters.none().with(NoticeParameter.REASON, event.reason()));
    }

    private static void referred(IssueReferred event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_REFERRED,
                NoticeParameters.none()
                        .with(NoticeParameter.AGENCY, event.agency())
                        .with(NoticeParameter.REASON, event.reason()));
    }

    private static void merged(IssueMerged event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_MERGED,
                NoticeParameters.none().with(NoticeParameter.ROOT, event.root()));
    }

    private static void endedWithoutAction(ClosedWithoutAction event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_ENDED_WITHOUT_ACTION,
                NoticeParameters.none().with(NoticeParameter.REASON, event.reason()));
    }

    private static void convened(MeetingConvened event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.MEETING, event.meeting())
                .with(NoticeParameter.AT, event.at())
                .with(NoticeParameter.AGENDA, titles(event.agenda()));
        for (UnitId unit : event.units()) {
            telling.unit(event.meeting(), unit, NoticeTemplate.MEETING_CONVENED, parameters);
        }
    }

    private static void adjourned(MeetingAdjourned event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.MEETING, event.meeting())
                .with(NoticeParameter.AT, event.until());
        for (UnitId unit : event.units()) {
            telling.unit(event.meeting(), unit, NoticeTemplate.MEETING_ADJOURNED, parameters);
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
                NoticeTemplate.CONFIRMATION_ASKED,
                NoticeParameters.none().with(NoticeParameter.CONFIRM_BY, event.confirmBy()));
    }

    private static void published(ResultPublished event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.UNIT, event.unit())
                .with(NoticeParameter.MATTER, event.matter())
                .with(NoticeParameter.RESULT, event.result())
                .with(NoticeParameter.OBJECT_BY, event.objectBy());
        telling.complainants(event.issue(), NoticeTemplate.RESULT_PUBLISHED, parameters);
    }

    private static void upheld(ObjectionUpheld event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.OBJECTION, event.objection())
                .with(NoticeParameter.REASON, event.reason());
        telling.complainantsAnd(event.issue(), event.objector(), NoticeTemplate.OBJECTION_UPHELD, parameters);
    }

    private static void dismissed(ObjectionDismissed event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.OBJECTION, event.objection())
                .with(NoticeParameter.REASON, event.reason());
        telling.complainantsAnd(event.issue(), event.objector(), NoticeTemplate.OBJECTION_DISMISSED, parameters);
    }

    private static void closed(IssueClosed event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_CLOSED,
                NoticeParameters.none()
                        .with(NoticeParameter.QUARTER, event.quarter().label()));
    }

    private static void reopened(IssueReopened event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_REOPENED,
                NoticeParameters.none().with(NoticeParameter.REASON, event.reason()));
    }
}
