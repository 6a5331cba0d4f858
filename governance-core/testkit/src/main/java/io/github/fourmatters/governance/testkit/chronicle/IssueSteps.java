package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.kernel.TypeSwitch;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.raise.Report;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import java.util.Optional;

/** What each event does to an issue, and the stage to which it leads by the table of the life cycle. */
final class IssueSteps {
    private static final TypeSwitch<RaiseEvent, IssueRecord, Stage> RAISE =
            TypeSwitch.<RaiseEvent, IssueRecord, Stage>over(RaiseEvent.class)
                    .on(RaiseEvent.IssueRaised.class, IssueSteps::raise)
                    .on(RaiseEvent.IssueAccepted.class, IssueSteps::accept)
                    .on(RaiseEvent.IssueRejected.class, (event, issue) -> Stage.REJECTED)
                    .on(RaiseEvent.IssueReferred.class, (event, issue) -> Stage.REFERRED)
                    .on(RaiseEvent.IssueMerged.class, IssueSteps::merge)
                    .on(RaiseEvent.ReportsReceived.class, IssueSteps::receive)
                    .on(RaiseEvent.ComplainantWithdrew.class, IssueSteps::withdraw)
                    .otherwise((event, issue) -> issue.stage());

    private static final TypeSwitch<DeliberateIssueEvent, IssueRecord, Stage> DELIBERATE =
            TypeSwitch.<DeliberateIssueEvent, IssueRecord, Stage>over(DeliberateIssueEvent.class)
                    .on(DeliberateIssueEvent.IssueTriaged.class, IssueSteps::triage)
                    .on(DeliberateIssueEvent.IssueTabled.class, IssueSteps::table)
                    .on(DeliberateIssueEvent.DeliberationPostponed.class, IssueSteps::postpone)
                    .on(DeliberateIssueEvent.ResolutionAdopted.class, IssueSteps::adopt)
                    .on(DeliberateIssueEvent.ProposalDefeated.class, IssueSteps::defeat)
                    .on(DeliberateIssueEvent.DirectSettlementChosen.class, IssueSteps::settle)
                    .on(DeliberateIssueEvent.ClosedWithoutAction.class, (event, issue) -> Stage.NO_ACTION)
                    .complete();

    private static final TypeSwitch<ActIssueEvent, IssueRecord, Stage> ACT =
            TypeSwitch.<ActIssueEvent, IssueRecord, Stage>over(ActIssueEvent.class)
                    .on(ActIssueEvent.AssignmentAccepted.class, IssueSteps::take)
                    .on(ActIssueEvent.PlanFailed.class, IssueSteps::fail)
                    .on(ActIssueEvent.ReworkOrdered.class, IssueSteps::rework)
                    .on(ActIssueEvent.IssueCompleted.class, IssueSteps::complete)
                    .otherwise(IssueSteps::assignment);

    private static final TypeSwitch<EvaluateIssueEvent, IssueRecord, Stage> EVALUATE =
            TypeSwitch.<EvaluateIssueEvent, IssueRecord, Stage>over(EvaluateIssueEvent.class)
                    .on(EvaluateIssueEvent.ResultConfirmed.class, (event, issue) -> Stage.CONFIRMED)
                    .on(EvaluateIssueEvent.ConfirmationLapsed.class, (event, issue) -> Stage.CONFIRMED)
                    .on(EvaluateIssueEvent.ResultDisconfirmed.class, (event, issue) -> Stage.PLANNED)
                    .on(EvaluateIssueEvent.ResultPublished.class, IssueSteps::publish)
                    .on(EvaluateIssueEvent.ObjectionUpheld.class, IssueSteps::uphold)
                    .on(EvaluateIssueEvent.ObjectionsEnded.class, IssueSteps::evaluate)
                    .on(EvaluateIssueEvent.IssueClosed.class, IssueSteps::close)
                    .on(EvaluateIssueEvent.IssueReopened.class, IssueSteps::reopen)
                    .otherwise(IssueSteps::result);

    private IssueSteps() {}

    static Stage after(IssueEvent event, IssueRecord issue) {
        if (event instanceof RaiseEvent raised) {
            return RAISE.apply(raised, issue);
        } else if (event instanceof DeliberateIssueEvent deliberated) {
            return DELIBERATE.apply(deliberated, issue);
        } else if (event instanceof ActIssueEvent acted) {
            return ACT.apply(acted, issue);
        } else if (event instanceof SuperviseEvent supervised) {
            issue.supervision().apply(supervised);
            return issue.stage();
        } else if (event instanceof EvaluateIssueEvent evaluated) {
            return EVALUATE.apply(evaluated, issue);
        }
        throw new IllegalArgumentException(event + " is of no matter");
    }

    private static Stage raise(RaiseEvent.IssueRaised event, IssueRecord issue) {
        issue.raises++;
        issue.reports().add(new ReportRecord(event.report(), event.complainant(), false));
        return Stage.RAISED;
    }

    private static Stage accept(RaiseEvent.IssueAccepted event, IssueRecord issue) {
        issue.accepted = true;
        return Stage.ACCEPTED;
    }

    private static Stage merge(RaiseEvent.IssueMerged event, IssueRecord issue) {
        issue.root = Optional.of(event.root());
        return Stage.MERGED;
    }

    private static Stage receive(RaiseEvent.ReportsReceived event, IssueRecord issue) {
        for (Report report : event.reports()) {
            issue.reports().add(new ReportRecord(report.id(), report.complainant(), report.withdrawn()));
        }
        return issue.stage();
    }

    private static Stage withdraw(RaiseEvent.ComplainantWithdrew event, IssueRecord issue) {
        issue.leave(event.complainant());
        return issue.complainants().isEmpty() ? Stage.WITHDRAWN : issue.stage();
    }

    private static Stage triage(DeliberateIssueEvent.IssueTriaged event, IssueRecord issue) {
        issue.category = Optional.of(event.category());
        issue.plan().begin();
        return Stage.TRIAGED;
    }

    private static Stage table(DeliberateIssueEvent.IssueTabled event, IssueRecord issue) {
        issue.plan().tabledAt = Optional.of(event.meeting());
        return Stage.DELIBERATING;
    }

    private static Stage postpone(DeliberateIssueEvent.DeliberationPostponed event, IssueRecord issue) {
        issue.plan().tabledAt = Optional.empty();
        return issue.stage();
    }

    private static Stage adopt(DeliberateIssueEvent.ResolutionAdopted event, IssueRecord issue) {
        issue.planned = true;
        issue.plan().begin();
        issue.plan().adopted = true;
        event.serviceItems().forEach(issue.plan()::promise);
        return Stage.PLANNED;
    }

    private static Stage defeat(DeliberateIssueEvent.ProposalDefeated event, IssueRecord issue) {
        issue.setbacks++;
        issue.plan().tabledAt = Optional.empty();
        return Stage.TRIAGED;
    }

    private static Stage settle(DeliberateIssueEvent.DirectSettlementChosen event, IssueRecord issue) {
        issue.planned = true;
        issue.plan().begin();
        issue.plan().direct = true;
        issue.plan().promise(event.measure());
        return Stage.PLANNED;
    }

    private static Stage take(ActIssueEvent.AssignmentAccepted event, IssueRecord issue) {
        issue.plan().take(event);
        return issue.is(Stage.PLANNED) ? Stage.IN_PROGRESS : issue.stage();
    }

    private static Stage fail(ActIssueEvent.PlanFailed event, IssueRecord issue) {
        issue.setbacks++;
        return Stage.TRIAGED;
    }

    private static Stage rework(ActIssueEvent.ReworkOrdered event, IssueRecord issue) {
        event.measures().forEach(issue.plan()::promise);
        return issue.stage();
    }

    private static Stage complete(ActIssueEvent.IssueCompleted event, IssueRecord issue) {
        issue.result().window(event.confirmBy());
        return Stage.DONE;
    }

    private static Stage assignment(ActIssueEvent event, IssueRecord issue) {
        issue.plan().apply((ActIssueEvent.OnAssignment) event);
        return issue.stage();
    }

    private static Stage publish(EvaluateIssueEvent.ResultPublished event, IssueRecord issue) {
        issue.result().window(event.objectBy());
        return Stage.PUBLISHED;
    }

    private static Stage uphold(EvaluateIssueEvent.ObjectionUpheld event, IssueRecord issue) {
        issue.result().apply(event);
        return Stage.PLANNED;
    }

    private static Stage evaluate(EvaluateIssueEvent.ObjectionsEnded event, IssueRecord issue) {
        issue.result().apply(event);
        return Stage.EVALUATING;
    }

    private static Stage close(EvaluateIssueEvent.IssueClosed event, IssueRecord issue) {
        issue.result().apply(event);
        issue.closures++;
        return Stage.CLOSED;
    }

    private static Stage reopen(EvaluateIssueEvent.IssueReopened event, IssueRecord issue) {
        issue.reopens++;
        issue.rebounds += event.cause() == ReopeningCause.REBOUND ? 1 : 0;
        issue.setbacks = 0;
        issue.plan().forget();
        issue.result().forget();
        issue.supervision().forget();
        return Stage.ACCEPTED;
    }

    private static Stage result(EvaluateIssueEvent event, IssueRecord issue) {
        issue.result().apply(event);
        return issue.stage();
    }
}
