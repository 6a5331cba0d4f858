package io.github.fourmatters.governance.testkit;

import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.testkit.chronicle.AssignmentRecord;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Commands that an assignment cannot take at its status, or by that unit, or any more. */
final class WrongWork {
    private final Play play;
    private final List<Function<Dice, Order>> orders = new ArrayList<>();

    WrongWork(Play play) {
        this.play = play;
    }

    List<Function<Dice, Order>> orders() {
        for (IssueRecord issue : play.chronicle().issues()) {
            issue.plan().assignments().forEach(assignment -> add(issue, assignment));
        }
        for (IssueRecord issue : play.chronicle().issues()) {
            issue.plan().assignments().forEach(assignment -> dueDates(issue, assignment));
        }
        for (IssueRecord issue : play.chronicle().at(Stage.PLANNED, Stage.IN_PROGRESS)) {
            if (issue.plan().hasLive()) {
                orders.add(dice -> ActMoves.replan(issue.id()));
            }
        }
        return orders;
    }

    private void add(IssueRecord issue, AssignmentRecord assignment) {
        boolean underWay = issue.is(Stage.PLANNED, Stage.IN_PROGRESS);
        boolean expired = play.now().isAfter(assignment.acceptBy());
        boolean returnable = ActMoves.isReturnable(assignment) && !play.now().isAfter(assignment.returnBy());
        wrongUnless(
                underWay && assignment.is(AssignmentStatus.OFFERED) && !expired,
                dice -> ActMoves.accept(issue, assignment));
        wrongUnless(underWay && assignment.is(AssignmentStatus.ACCEPTED), dice -> ActMoves.start(issue, assignment));
        wrongUnless(underWay && assignment.is(AssignmentStatus.STARTED), dice -> ActMoves.complete(issue, assignment));
        wrongUnless(underWay && returnable, dice -> ActMoves.giveBack(issue, assignment));
        orders.add(dice -> new Order(
                Cast.liaison(assignment.unit()), new ActCommand.DeclineAssignment(issue.id(), assignment.id(), " ")));
        orders.add(dice -> new Order(
                Cast.liaison(assignment.unit()), new ActCommand.ReturnAssignment(issue.id(), assignment.id(), "")));
        orders.add(dice -> ActMoves.accept(issue, assignment).by(Cast.liaison(other(assignment))));
        boolean early = play.now().isBefore(assignment.acceptBy());
        wrongUnless(
                underWay && assignment.is(AssignmentStatus.OFFERED) && !early,
                dice -> new Order(Actor.system(), new ActCommand.ExpireOffer(issue.id(), assignment.id())));
        successors(issue, assignment, underWay);
    }

    private void dueDates(IssueRecord issue, AssignmentRecord assignment) {
        boolean underWay = issue.is(Stage.PLANNED, Stage.IN_PROGRESS);
        boolean pausable = underWay && DueDateMoves.isPausable(play, assignment);
        boolean running = underWay && DueDateMoves.isRunning(assignment);
        boolean asked = assignment.due().requester().isPresent();
        wrongUnless(pausable, dice -> DueDateMoves.pause(play, issue, assignment, dice));
        wrongUnless(
                underWay && assignment.is(AssignmentStatus.PAUSED),
                dice -> DueDateMoves.resume(issue, assignment, dice));
        wrongUnless(
                running && DueDateMoves.mayAsk(play, assignment),
                dice -> DueDateMoves.request(play, issue, assignment, 1 + dice.below(9)));
        wrongUnless(running && asked, dice -> DueDateMoves.grant(issue, assignment));
        wrongUnless(running && asked, dice -> DueDateMoves.refuse(issue, assignment));
        orders.add(dice -> DueDateMoves.request(play, issue, assignment, 0));
        orders.add(dice -> DueDateMoves.grant(issue, assignment).by(Cast.supervisorOf(assignment.unit())));
        orders.add(dice -> DueDateMoves.pause(play, issue, assignment, dice).by(Cast.supervisorOf(assignment.unit())));
        orders.add(dice -> DueDateMoves.unfounded(play, issue, assignment));
    }

    private void wrongUnless(boolean right, Function<Dice, Order> order) {
        if (!right) {
            orders.add(order);
        }
    }

    private static UnitId other(AssignmentRecord assignment) {
        return assignment.unit().equals(Cast.SCHOOL) ? Cast.MARKET : Cast.SCHOOL;
    }

    private void successors(IssueRecord issue, AssignmentRecord assignment, boolean underWay) {
        boolean over = assignment.is(AssignmentStatus.COMPLETED) || issue.plan().isFollowed(assignment.id());
        for (UnitId unit : Cast.UNITS) {
            wrongUnless(
                    underWay && !over && !ActMoves.isBusy(issue, assignment, unit),
                    dice -> ActMoves.reassign(issue, assignment, unit));
        }
    }
}
