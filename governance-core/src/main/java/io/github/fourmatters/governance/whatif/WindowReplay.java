package io.github.fourmatters.governance.whatif;

import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentAccepted;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentReturned;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.act.ActIssueEvent.OfferExpired;
import io.github.fourmatters.governance.act.ActIssueEvent.ReworkOrdered;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ConfirmationLapsed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionRaised;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionsEnded;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultConfirmed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultDisconfirmed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultPublished;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The windows of one issue, as they would have been; an answer outside of them turns the replay. */
final class WindowReplay {
    private record Window(Instant recorded, Instant otherwise) {}

    private final Map<FactKind, Window> open = new EnumMap<>(FactKind.class);

    void apply(Fact fact, IssueEvent event, IssueReplay replay, WhatIfCalculator calculator) {
        if (event instanceof AssignmentAccepted accepted) {
            open(
                    FactKind.RETURN_WINDOW,
                    fact,
                    accepted.returnBy(),
                    rules -> rules.act().returnWindow(),
                    replay,
                    calculator);
        } else if (event instanceof IssueCompleted done) {
            open(
                    FactKind.CONFIRMATION_WINDOW,
                    fact,
                    done.confirmBy(),
                    rules -> rules.act().confirmationWindow(),
                    replay,
                    calculator);
        } else if (event instanceof ResultPublished published) {
            open(
                    FactKind.OBJECTION_WINDOW,
                    fact,
                    published.objectBy(),
                    rules -> rules.evaluate().objectionWindow(),
                    replay,
                    calculator);
        } else if (event instanceof ResolutionAdopted adopted) {
            offered(fact, adopted.serviceItems(), replay, calculator);
        } else if (event instanceof ReworkOrdered rework) {
            offered(fact, rework.measures(), replay, calculator);
        } else {
            answered(fact, event, replay);
        }
    }

    private void offered(Fact fact, List<Measure> measures, IssueReplay replay, WhatIfCalculator calculator) {
        measures.stream()
                .map(Measure::acceptBy)
                .findFirst()
                .ifPresent(was -> open(
                        FactKind.OFFER_WINDOW, fact, was, rules -> rules.terms().offerWindow(), replay, calculator));
    }

    private void open(
            FactKind kind,
            Fact fact,
            Instant was,
            Function<Charter, TimeLimit> limit,
            IssueReplay replay,
            WhatIfCalculator calculator) {
        open.put(kind, new Window(was, calculator.again(fact, fact.occurredAt(), was, limit)));
        replay.derive(kind, fact, was, limit, calculator);
    }

    private void answered(Fact fact, IssueEvent event, IssueReplay replay) {
        if (event instanceof AssignmentReturned) {
            turnIfLate(FactKind.RETURN_WINDOW, fact, replay);
        } else if (event instanceof ResultConfirmed || event instanceof ResultDisconfirmed) {
            turnIfLate(FactKind.CONFIRMATION_WINDOW, fact, replay);
        } else if (event instanceof ObjectionRaised) {
            turnIfLate(FactKind.OBJECTION_WINDOW, fact, replay);
        } else if (event instanceof ConfirmationLapsed) {
            turnIfMoved(FactKind.CONFIRMATION_WINDOW, replay);
        } else if (event instanceof OfferExpired) {
            turnIfMoved(FactKind.OFFER_WINDOW, replay);
        } else if (event instanceof ObjectionsEnded) {
            turnIfMoved(FactKind.OBJECTION_WINDOW, replay);
        }
    }

    /** An answer that came after the window would not have been heard. */
    private void turnIfLate(FactKind kind, Fact fact, IssueReplay replay) {
        Window window = open.get(kind);
        if (window != null && Deadline.isLate(window.otherwise(), fact.occurredAt())) {
            replay.turn();
        }
    }

    /** A silence that would have lasted longer might have been broken; a shorter one would have ended earlier. */
    private void turnIfMoved(FactKind kind, IssueReplay replay) {
        Window window = open.get(kind);
        if (window != null && !window.recorded().equals(window.otherwise())) {
            replay.turn();
        }
    }
}
