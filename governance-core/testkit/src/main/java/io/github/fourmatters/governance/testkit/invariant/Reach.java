package io.github.fourmatters.governance.testkit.invariant;

import io.github.fourmatters.governance.act.ActEvent;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.VotingEvent;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.supervise.AccountabilityId;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the role behind a fact must reach: to the person, to the unit, or over the community. */
final class Reach {
    private Reach() {}

    /** The scopes of which one must be held. */
    static Set<? extends Scope> of(Chronicle chronicle, Fact fact, LedgerId ledger) {
        return switch (fact.role()) {
            case RESIDENT, EVALUATOR -> Set.of(new Scope.Person(person(fact)));
            case UNIT_LIAISON -> units(chronicle, fact.event());
            default -> Set.of(new Scope.Community(ledger));
        };
    }

    private static SubjectId person(Fact fact) {
        Event event = fact.event();
        if (event instanceof RaiseEvent.IssueRaised raised) {
            return raised.complainant();
        } else if (event instanceof RaiseEvent.ComplainantWithdrew withdrew) {
            return withdrew.complainant();
        } else if (event instanceof EvaluateIssueEvent.ResultConfirmed confirmed) {
            return confirmed.complainant();
        } else if (event instanceof EvaluateIssueEvent.ResultDisconfirmed disconfirmed) {
            return disconfirmed.complainant();
        } else if (event instanceof EvaluateIssueEvent.ObjectionRaised raised) {
            return raised.objector();
        } else if (event instanceof EvaluateIssueEvent.BallotCast cast) {
            return cast.person();
        }
        return new SubjectId(fact.actor().value());
    }

    private static UnitId held(Chronicle chronicle, IssueEvent event, AccountabilityId record) {
        return chronicle
                .issue(event.issue())
                .flatMap(issue -> issue.supervision().find(record))
                .orElseThrow()
                .unit();
    }

    private static Set<Scope.Unit> units(Chronicle chronicle, Event event) {
        if (event instanceof VotingEvent.VoteCast vote) {
            return Set.of(new Scope.Unit(vote.unit()));
        } else if (event instanceof VotingEvent.PaperCast paper) {
            return Set.of(new Scope.Unit(paper.unit()));
        } else if (event instanceof VotingEvent.TieBroken broken) {
            return Set.of(new Scope.Unit(broken.chair()));
        } else if (event instanceof MeetingEvent.UnitRecused recused) {
            return Set.of(new Scope.Unit(recused.unit()));
        } else if (event instanceof ActEvent.SessionRecorded session) {
            return Set.of(new Scope.Unit(session.unit()));
        }
        IssueEvent happened = (IssueEvent) event;
        if (event instanceof SuperviseEvent.StatementAttached attached) {
            return Set.of(new Scope.Unit(held(chronicle, happened, attached.record())));
        } else if (event instanceof SuperviseEvent.AccountabilityAppealed appealed) {
            return Set.of(new Scope.Unit(held(chronicle, happened, appealed.record())));
        }
        return chronicle.issue(happened.issue()).stream()
                .flatMap(issue -> issue.plan().assignments().stream())
                .filter(assignment -> !(event instanceof ActIssueEvent.OnAssignment about)
                        || about.assignment().equals(assignment.id()))
                .map(assignment -> new Scope.Unit(assignment.unit()))
                .collect(Collectors.toSet());
    }
}
