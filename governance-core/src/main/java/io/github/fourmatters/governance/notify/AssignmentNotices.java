package io.github.fourmatters.governance.notify;

import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentReassigned;
import io.github.fourmatters.governance.act.ActIssueEvent.OfferExpired;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.DueDateEvent;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentPaused;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentResumed;
import io.github.fourmatters.governance.act.DueDateEvent.DueWarned;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionGranted;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionRefused;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.List;

/** What a unit is told of the work that it is offered or does, one method an event. */
final class AssignmentNotices {
    private AssignmentNotices() {}

    static void offers(List<Measure> measures, NoticeCollector telling) {
        for (Measure measure : measures) {
            int number = 0;
            offer(measure, measure.lead(), number, NoticeKind.LEAD_OFFERED, telling);
            for (UnitId unit : measure.assisting()) {
                offer(measure, unit, ++number, NoticeKind.ASSISTANCE_OFFERED, telling);
            }
        }
    }

    private static void offer(Measure measure, UnitId unit, int number, NoticeKind kind, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.ASSIGNMENT, Assignment.numbered(measure.id(), number))
                .with(NoticeParameter.MEASURE, measure.description())
                .with(NoticeParameter.ACCEPT_BY, measure.acceptBy())
                .with(NoticeParameter.DUE, measure.due());
        telling.unit(measure.issue(), unit, kind, parameters);
    }

    static void reassigned(AssignmentReassigned event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.ASSIGNMENT, event.successor())
                .with(NoticeParameter.REASON, event.reason())
                .with(NoticeParameter.ACCEPT_BY, event.acceptBy())
                .with(NoticeParameter.DUE, event.due());
        telling.unit(event.issue(), event.unit(), NoticeKind.ASSIGNMENT_PASSED_ON, parameters);
    }

    static void expired(OfferExpired event, NoticeCollector telling) {
        telling.unit(
                event.issue(),
                event.unit(),
                NoticeKind.OFFER_EXPIRED,
                NoticeParameters.none().with(NoticeParameter.ASSIGNMENT, event.assignment()));
    }

    static void paused(AssignmentPaused event, NoticeCollector telling) {
        NoticeParameters parameters = assignment(event).with(NoticeParameter.REVIEW_BY, event.reviewBy());
        telling.unit(event.issue(), event.unit(), NoticeKind.ASSIGNMENT_PAUSED, parameters);
    }

    static void resumed(AssignmentResumed event, NoticeCollector telling) {
        NoticeParameters parameters = assignment(event).with(NoticeParameter.DUE, event.due());
        telling.unit(event.issue(), event.unit(), NoticeKind.ASSIGNMENT_RESUMED, parameters);
    }

    static void granted(ExtensionGranted event, NoticeCollector telling) {
        NoticeParameters parameters = assignment(event).with(NoticeParameter.DUE, event.due());
        telling.unit(event.issue(), event.unit(), NoticeKind.EXTENSION_GRANTED, parameters);
    }

    static void refused(ExtensionRefused event, NoticeCollector telling) {
        NoticeParameters parameters = assignment(event).with(NoticeParameter.REASON, event.reason());
        telling.unit(event.issue(), event.unit(), NoticeKind.EXTENSION_REFUSED, parameters);
    }

    static void warned(DueWarned event, NoticeCollector telling) {
        NoticeParameters parameters = assignment(event).with(NoticeParameter.DUE, event.due());
        telling.unit(event.issue(), event.unit(), NoticeKind.DUE_WARNING, parameters);
    }

    private static NoticeParameters assignment(DueDateEvent event) {
        return NoticeParameters.none().with(NoticeParameter.ASSIGNMENT, event.assignment());
    }
}
