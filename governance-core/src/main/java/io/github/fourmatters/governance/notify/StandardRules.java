package io.github.fourmatters.governance.notify;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.ActionEvent.AssignmentReassigned;
import io.github.fourmatters.governance.act.ActionEvent.IssueCompleted;
import io.github.fourmatters.governance.act.ActionEvent.OfferExpired;
import io.github.fourmatters.governance.act.ActionEvent.ReworkOrdered;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.DueDateEvent;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentPaused;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentResumed;
import io.github.fourmatters.governance.act.DueDateEvent.DueWarned;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionGranted;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionRefused;
import io.github.fourmatters.governance.deliberate.AgendaItem;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.ClosedWithoutAction;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeetingEvent.MeetingAdjourned;
import io.github.fourmatters.governance.deliberate.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.evaluate.ResultEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.ResultEvent.IssueReopened;
import io.github.fourmatters.governance.evaluate.ResultEvent.ObjectionDismissed;
import io.github.fourmatters.governance.evaluate.ResultEvent.ObjectionUpheld;
import io.github.fourmatters.governance.evaluate.ResultEvent.ResultPublished;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueMerged;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueReferred;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRejected;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AppealDecided;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import java.util.List;
import java.util.function.BiConsumer;

/** Who is told of which event, one method an event. */
final class StandardRules {
    private static final int TITLES_LISTED = 20;

    private final ImmutableMap.Builder<Class<? extends Event>, BiConsumer<Event, NoticeCollector>> table =
            ImmutableMap.builder();

    private StandardRules() {}

    static ImmutableMap<Class<? extends Event>, BiConsumer<Event, NoticeCollector>> table() {
        return new StandardRules()
                .on(IssueRaised.class, StandardRules::raised)
                .on(IssueAccepted.class, StandardRules::accepted)
                .on(IssueRejected.class, StandardRules::rejected)
                .on(IssueReferred.class, StandardRules::referred)
                .on(IssueMerged.class, StandardRules::merged)
                .on(ClosedWithoutAction.class, StandardRules::endedWithoutAction)
                .on(MeetingConvened.class, StandardRules::convened)
                .on(MeetingAdjourned.class, StandardRules::adjourned)
                .on(ResolutionAdopted.class, (event, telling) -> offers(event.serviceItems(), telling))
                .on(ReworkOrdered.class, (event, telling) -> offers(event.measures(), telling))
                .on(AssignmentReassigned.class, StandardRules::reassigned)
                .on(OfferExpired.class, StandardRules::expired)
                .on(AssignmentPaused.class, StandardRules::paused)
                .on(AssignmentResumed.class, StandardRules::resumed)
                .on(ExtensionGranted.class, StandardRules::granted)
                .on(ExtensionRefused.class, StandardRules::refused)
                .on(DueWarned.class, StandardRules::warned)
                .on(IssueCompleted.class, StandardRules::completed)
                .on(ResultPublished.class, StandardRules::published)
                .on(ObjectionUpheld.class, StandardRules::upheld)
                .on(ObjectionDismissed.class, StandardRules::dismissed)
                .on(IssueClosed.class, StandardRules::closed)
                .on(IssueReopened.class, StandardRules::reopened)
                .on(RungReached.class, SuperviseRules::reached)
                .on(AccountabilityOpened.class, SuperviseRules::opened)
                .on(AppealDecided.class, SuperviseRules::decided)
                .table
                .buildOrThrow();
    }

    private <E extends Event> StandardRules on(Class<E> type, BiConsumer<E, NoticeCollector> rule) {
        table.put(type, (event, telling) -> rule.accept(type.cast(event), telling));
        return this;
    }

    private static void raised(IssueRaised event, NoticeCollector telling) {
        telling.complainant(event.issue(), event.complainant(), NoticeTemplate.ISSUE_RECEIVED);
    }

    private static void accepted(IssueAccepted event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_ACCEPTED,
                new ParameterFiller().put(NoticeParameter.RESPOND_BY, event.respondBy()));
    }

    private static void rejected(IssueRejected event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_REJECTED,
                new ParameterFiller().put(NoticeParameter.REASON, event.reason()));
    }

    private static void referred(IssueReferred event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_REFERRED,
                new ParameterFiller()
                        .put(NoticeParameter.AGENCY, event.agency())
                        .put(NoticeParameter.REASON, event.reason()));
    }

    private static void merged(IssueMerged event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_MERGED,
                new ParameterFiller().put(NoticeParameter.ROOT, event.root()));
    }

    private static void endedWithoutAction(ClosedWithoutAction event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_ENDED_WITHOUT_ACTION,
                new ParameterFiller().put(NoticeParameter.REASON, event.reason()));
    }

    private static void convened(MeetingConvened event, NoticeCollector telling) {
        var parameters = new ParameterFiller()
                .put(NoticeParameter.MEETING, event.meeting())
                .put(NoticeParameter.AT, event.at())
                .put(NoticeParameter.AGENDA, titles(event.agenda()))
                .values();
        for (UnitId unit : event.units()) {
            telling.tell(event.meeting(), unit.value(), NoticeTemplate.MEETING_CONVENED, parameters);
        }
    }

    private static void adjourned(MeetingAdjourned event, NoticeCollector telling) {
        var parameters = new ParameterFiller()
                .put(NoticeParameter.MEETING, event.meeting())
                .put(NoticeParameter.AT, event.until())
                .values();
        for (UnitId unit : event.units()) {
            telling.tell(event.meeting(), unit.value(), NoticeTemplate.MEETING_ADJOURNED, parameters);
        }
    }

    private static String titles(List<AgendaItem> agenda) {
        List<String> listed =
                agenda.stream().map(AgendaItem::title).limit(TITLES_LISTED).collect(toImmutableList());
        return String.join("; ", listed) + (agenda.size() > TITLES_LISTED ? "; …" : "");
    }

    private static void offers(List<Measure> measures, NoticeCollector telling) {
        for (Measure measure : measures) {
            int number = 0;
            offer(measure, measure.lead(), number, NoticeTemplate.LEAD_OFFERED, telling);
            for (UnitId unit : measure.assisting()) {
                offer(measure, unit, ++number, NoticeTemplate.ASSISTANCE_OFFERED, telling);
            }
        }
    }

    private static void offer(
            Measure measure, UnitId unit, int number, NoticeTemplate template, NoticeCollector telling) {
        ParameterFiller parameters = new ParameterFiller()
                .put(NoticeParameter.ASSIGNMENT, Assignment.numbered(measure.id(), number))
                .put(NoticeParameter.MEASURE, measure.description())
                .put(NoticeParameter.ACCEPT_BY, measure.acceptBy())
                .put(NoticeParameter.DUE, measure.due());
        telling.unit(measure.issue(), unit, template, parameters);
    }

    private static void reassigned(AssignmentReassigned event, NoticeCollector telling) {
        ParameterFiller parameters = new ParameterFiller()
                .put(NoticeParameter.ASSIGNMENT, event.successor())
                .put(NoticeParameter.REASON, event.reason())
                .put(NoticeParameter.ACCEPT_BY, event.acceptBy())
                .put(NoticeParameter.DUE, event.due());
        telling.unit(event.issue(), event.unit(), NoticeTemplate.ASSIGNMENT_PASSED_ON, parameters);
    }

    private static void expired(OfferExpired event, NoticeCollector telling) {
        telling.unit(
                event.issue(),
                event.unit(),
                NoticeTemplate.OFFER_EXPIRED,
                new ParameterFiller().put(NoticeParameter.ASSIGNMENT, event.assignment()));
    }

    private static void paused(AssignmentPaused event, NoticeCollector telling) {
        ParameterFiller parameters = assignment(event).put(NoticeParameter.REVIEW_BY, event.reviewBy());
        telling.unit(event.issue(), event.unit(), NoticeTemplate.ASSIGNMENT_PAUSED, parameters);
    }

    private static void resumed(AssignmentResumed event, NoticeCollector telling) {
        ParameterFiller parameters = assignment(event).put(NoticeParameter.DUE, event.due());
        telling.unit(event.issue(), event.unit(), NoticeTemplate.ASSIGNMENT_RESUMED, parameters);
    }

    private static void granted(ExtensionGranted event, NoticeCollector telling) {
        ParameterFiller parameters = assignment(event).put(NoticeParameter.DUE, event.due());
        telling.unit(event.issue(), event.unit(), NoticeTemplate.EXTENSION_GRANTED, parameters);
    }

    private static void refused(ExtensionRefused event, NoticeCollector telling) {
        ParameterFiller parameters = assignment(event).put(NoticeParameter.REASON, event.reason());
        telling.unit(event.issue(), event.unit(), NoticeTemplate.EXTENSION_REFUSED, parameters);
    }

    private static void warned(DueWarned event, NoticeCollector telling) {
        ParameterFiller parameters = assignment(event).put(NoticeParameter.DUE, event.due());
        telling.unit(event.issue(), event.unit(), NoticeTemplate.DUE_WARNING, parameters);
    }

    private static ParameterFiller assignment(DueDateEvent event) {
        return new ParameterFiller().put(NoticeParameter.ASSIGNMENT, event.assignment());
    }

    private static void completed(IssueCompleted event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.CONFIRMATION_ASKED,
                new ParameterFiller().put(NoticeParameter.CONFIRM_BY, event.confirmBy()));
    }

    private static void published(ResultPublished event, NoticeCollector telling) {
        ParameterFiller parameters = new ParameterFiller()
                .put(NoticeParameter.UNIT, event.unit())
                .put(NoticeParameter.MATTER, event.matter())
                .put(NoticeParameter.RESULT, event.result())
                .put(NoticeParameter.OBJECT_BY, event.objectBy());
        telling.complainants(event.issue(), NoticeTemplate.RESULT_PUBLISHED, parameters);
    }

    private static void upheld(ObjectionUpheld event, NoticeCollector telling) {
        ParameterFiller parameters = new ParameterFiller()
                .put(NoticeParameter.OBJECTION, event.objection())
                .put(NoticeParameter.REASON, event.reason());
        telling.complainantsAnd(event.issue(), event.objector(), NoticeTemplate.OBJECTION_UPHELD, parameters);
    }

    private static void dismissed(ObjectionDismissed event, NoticeCollector telling) {
        ParameterFiller parameters = new ParameterFiller()
                .put(NoticeParameter.OBJECTION, event.objection())
                .put(NoticeParameter.REASON, event.reason());
        telling.complainantsAnd(event.issue(), event.objector(), NoticeTemplate.OBJECTION_DISMISSED, parameters);
    }

    private static void closed(IssueClosed event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_CLOSED,
                new ParameterFiller()
                        .put(NoticeParameter.QUARTER, event.quarter().label()));
    }

    private static void reopened(IssueReopened event, NoticeCollector telling) {
        telling.complainants(
                event.issue(),
                NoticeTemplate.ISSUE_REOPENED,
                new ParameterFiller().put(NoticeParameter.REASON, event.reason()));
    }
}
