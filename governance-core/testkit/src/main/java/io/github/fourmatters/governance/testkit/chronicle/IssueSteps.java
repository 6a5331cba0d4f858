package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.act.ActionEvent;
import io.github.fourmatters.governance.deliberate.DeliberationEvent;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.evaluate.ResultEvent;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.kernel.Dispatch;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.raise.Report;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import java.util.Optional;

/** What each event does to an issue, and the stage to which it leads by the table of the life cycle. */
final class IssueSteps {
    private static final Dispatch<RaiseEvent, IssueRecord, Stage> RAISE = Dispatch.<RaiseEvent, IssueRecord, Stage>over(
                    RaiseEvent.class)
            .on(RaiseEvent.IssueRaised.class, IssueSteps::raise)
            .on(RaiseEvent.IssueAccepted.class, IssueSteps::accept)
            .on(RaiseEvent.IssueRejected.class, (event, issue) -> Stage.REJECTED)
            .on(RaiseEvent.IssueReferred.class, (event, issue) -> Stage.REFERRED)
            .on(RaiseEvent.IssueMerged.class, IssueSteps::merge)
            .on(RaiseEvent.ReportsReceived.class, IssueSteps::receive)
            .on(RaiseEvent.ComplainantWithdrew.class, IssueSteps::withdraw)
            .otherwise((event, issue) -> issue.stage());

    private static final Dispatch<DeliberationEvent, IssueRecord, Stage> DELIBERATE =
            Dispatch.<DeliberationEvent, IssueRecord, Stage>over(DeliberationEvent.class)
                    .on(DeliberationEvent.IssueTriaged.class, IssueSteps::triage)
                    .on(DeliberationEvent.IssueTabled.class, IssueSteps::table)
                    .on(DeliberationEvent.DeliberationPostponed.class, IssueSteps::postpone)
                    .on(DeliberationEvent.ResolutionAdopted.class, IssueSteps::adopt)
                    .on(DeliberationEvent.ProposalDefeated.class, IssueSteps::defeat)
                    .on(DeliberationEvent.DirectSettlementChosen.class, IssueSteps::settle)
                    .on(DeliberationEvent.ClosedWithoutAction.class, (event, issue) -> Stage.NO_ACTION)
                    .complete();

    private static final Dispatch<ActionEvent, IssueRecord, Stage> ACT = Dispatch.<ActionEvent, IssueRecord, Stage>over(
                    ActionEvent.class)
            .on(ActionEvent.AssignmentAccepted.class, IssueSteps::take)
            .on(ActionEvent.PlanFailed.class, IssueSteps::fail)
            .on(ActionEvent.ReworkOrdered.class, IssueSteps::rework)
            .on(ActionEvent.IssueCompleted.class, IssueSteps::complete)
            .otherwise(IssueSteps::assignment);

    private static final Dispatch<ResultEvent, IssueRecord, Stage> EVALUATE =
            Dispatch.<ResultEvent, IssueRecord, Stage>over(ResultEvent.class)
                    .on(ResultEvent.ResultConfirmed.class, (event, issue) -> Stage.CONFIRMED)
                    .on(ResultEvent.ConfirmationLapsed.class, (event, issue) -> Stage.CONFIRMED)
                    .on(ResultEvent.ResultDisconfirmed.class, (event, issue) -> Stage.PLANNED)
                    .on(ResultEvent.ResultPublished.class, IssueSteps::publish)
                    .on(ResultEvent.ObjectionUpheld.class, IssueSteps::uphold)
                    .on(ResultEvent.ObjectionsEnded.class, IssueSteps::evaluate)
                    .on(ResultEvent.IssueClosed.class, IssueSteps::close)
                    .on(ResultEvent.IssueReopened.class, IssueSteps::reopen)
                    .otherwise(IssueSteps::result);

    private IssueSteps() {}

    static Stage after(IssueEvent event, IssueRecord issue) {
        if (event instanceof RaiseEvent raised) {
            return RAISE.apply(raised, issue);
        } else if (event instanceof DeliberationEvent deliberated) {
            return DELIBERATE.apply(deliberated, issue);
        } else if (event instanceof ActionEvent acted) {
            return ACT.apply(acted, issue);
        } else if (event instanceof SuperviseEvent supervised) {
            issue.supervision().apply(supervised);
            return issue.stage();
        } else if (event instanceof ResultEvent evaluated) {
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

    private static Stage triage(DeliberationEvent.IssueTriaged event, IssueRecord issue) {
        issue.category = Optional.of(event.category());
        issue.plan().begin();
        return Stage.TRIAGED;
    }

    private static Stage table(DeliberationEvent.IssueTabled event, IssueRecord issue) {
        issue.plan().tabledAt = Optional.of(event.meeting());
        return Stage.DELIBERATING;
    }

    private static Stage postpone(DeliberationEvent.DeliberationPostponed event, IssueRecord issue) {
        issue.plan().tabledAt = Optional.empty();
        return issue.stage();
    }

    private static Stage adopt(DeliberationEvent.ResolutionAdopted event, IssueRecord issue) {
        issue.planned = true;
        issue.plan().begin();
        issue.plan().adopted = true;
        event.serviceItems().forEach(issue.plan()::promise);
        return Stage.PLANNED;
    }

    private static Stage defeat(DeliberationEvent.ProposalDefeated event, IssueRecord issue) {
        issue.setbacks++;
        issue.plan().tabledAt = Optional.empty();
        return Stage.TRIAGED;
    }

    private static Stage settle(DeliberationEvent.DirectSettlementChosen event, IssueRecord issue) {
        issue.planned = true;
        issue.plan().begin();
        issue.plan().direct = true;
        issue.plan().promise(event.measure());
        return Stage.PLANNED;
    }

    private static Stage take(ActionEvent.AssignmentAccepted event, IssueRecord issue) {
        issue.plan().take(event);
        return issue.is(Stage.PLANNED) ? Stage.IN_PROGRESS : issue.stage();
    }

    private static Stage fail(ActionEvent.PlanFailed event, IssueRecord issue) {
        issue.setbacks++;
        return Stage.TRIAGED;
    }

    private static Stage rework(ActionEvent.ReworkOrdered event, IssueRecord issue) {
        event.measures().forEach(issue.plan()::promise);
        return issue.stage();
    }

    private static Stage complete(ActionEvent.IssueCompleted event, IssueRecord issue) {
        issue.result().window(event.confirmBy());
        return Stage.DONE;
    }

    private static Stage assignment(ActionEvent event, IssueRecord issue) {
        issue.plan().apply((ActionEvent.OnAssignment) event);
        return issue.stage();
    }

    private static Stage publish(ResultEvent.ResultPublished event, IssueRecord issue) {
        issue.result().window(event.objectBy());
        return Stage.PUBLISHED;
    }

    private static Stage uphold(ResultEvent.ObjectionUpheld event, IssueRecord issue) {
        issue.result().apply(event);
        return Stage.PLANNED;
    }

    private static Stage evaluate(ResultEvent.ObjectionsEnded event, IssueRecord issue) {
        issue.result().apply(event);
        return Stage.EVALUATING;
    }

    private static Stage close(ResultEvent.IssueClosed event, IssueRecord issue) {
        issue.result().apply(event);
        issue.closures++;
        return Stage.CLOSED;
    }

    private static Stage reopen(ResultEvent.IssueReopened event, IssueRecord issue) {
        issue.reopens++;
        issue.rebounds += event.cause() == ReopeningCause.REBOUND ? 1 : 0;
        issue.setbacks = 0;
        issue.plan().forget();
        issue.result().forget();
        issue.supervision().forget();
        return Stage.ACCEPTED;
    }

    private static Stage result(ResultEvent event, IssueRecord issue) {
        issue.result().apply(event);
        return issue.stage();
    }
}
