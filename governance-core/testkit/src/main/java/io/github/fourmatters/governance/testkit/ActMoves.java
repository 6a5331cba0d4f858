package io.github.fourmatters.governance.testkit;

import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.act.VolunteerTopic;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Attendances;
import io.github.fourmatters.governance.testkit.chronicle.AssignmentRecord;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import java.util.List;
import java.util.Optional;

/** What is possible in the third matter. */
final class ActMoves {
    private final Play play;
    private final Options options;

    ActMoves(Play play, Options options) {
        this.play = play;
        this.options = options;
    }

    void add() {
        for (IssueRecord issue : play.chronicle().at(Stage.TRIAGED)) {
            options.order(6, play, dice -> settle(issue.id(), dice));
        }
        for (IssueRecord issue : play.chronicle().at(Stage.PLANNED, Stage.IN_PROGRESS)) {
            if (!issue.plan().hasLive() && !issue.plan().isComplete()) {
                options.order(4, play, dice -> replan(issue.id()));
            }
            issue.plan().assignments().forEach(assignment -> add(issue, assignment));
            new DueDateMoves(play, options).add(issue);
        }
        options.order(1, play, this::errand);
        options.order(1, play, this::session);
    }

    private Order settle(IssueId issue, Dice dice) {
        return new Order(
                Cast.OFFICER,
                new ActCommand.SettleDirectly(
                        issue,
                        Cast.COMMUNITY,
                        "Settle it",
                        dice.oneIn(3) ? Optional.of(play.today().plusDays(dice.below(20))) : Optional.empty()));
    }

    static Order replan(IssueId issue) {
        return new Order(Cast.OFFICER, new ActCommand.Replan(issue, "Nobody is left"));
    }

    private void add(IssueRecord issue, AssignmentRecord assignment) {
        Actor unit = Cast.liaison(assignment.unit());
        if (assignment.is(AssignmentStatus.OFFERED) && !play.now().isAfter(assignment.acceptBy())) {
            options.order(14, play, dice -> accept(issue, assignment));
        }
        if (assignment.is(AssignmentStatus.OFFERED)) {
            options.order(
                    2,
                    play,
                    dice -> new Order(
                            unit, new ActCommand.DeclineAssignment(issue.id(), assignment.id(), "Not our work")));
        }
        if (assignment.is(AssignmentStatus.ACCEPTED)) {
            options.order(16, play, dice -> start(issue, assignment));
        }
        if (assignment.is(AssignmentStatus.STARTED)) {
            options.order(16, play, dice -> complete(issue, assignment));
        }
        if (isReturnable(assignment) && !play.now().isAfter(assignment.returnBy())) {
            options.order(2, play, dice -> giveBack(issue, assignment));
        }
        if (!assignment.is(AssignmentStatus.COMPLETED) && !issue.plan().isFollowed(assignment.id())) {
            reassign(issue, assignment);
        }
    }

    private void reassign(IssueRecord issue, AssignmentRecord assignment) {
        List<UnitId> free = Cast.UNITS.stream()
                .filter(unit -> !isBusy(issue, assignment, unit))
                .toList();
        if (!free.isEmpty()) {
            options.order(assignment.isLive() ? 1 : 7, play, dice -> reassign(issue, assignment, dice.of(free)));
        }
    }

    static boolean isBusy(IssueRecord issue, AssignmentRecord assignment, UnitId unit) {
        return issue.plan().assignments().stream()
                .anyMatch(other -> other.isLive()
                        && other.unit().equals(unit)
                        && other.measure().equals(assignment.measure()));
    }

    static boolean isReturnable(AssignmentRecord assignment) {
        return assignment.is(AssignmentStatus.ACCEPTED) || assignment.is(AssignmentStatus.STARTED);
    }

    static Order accept(IssueRecord issue, AssignmentRecord assignment) {
        return new Order(Cast.liaison(assignment.unit()), new ActCommand.AcceptAssignment(issue.id(), assignment.id()));
    }

    static Order start(IssueRecord issue, AssignmentRecord assignment) {
        return new Order(Cast.liaison(assignment.unit()), new ActCommand.StartAssignment(issue.id(), assignment.id()));
    }

    static Order complete(IssueRecord issue, AssignmentRecord assignment) {
        return new Order(
                Cast.liaison(assignment.unit()),
                new ActCommand.CompleteAssignment(issue.id(), assignment.id(), "It is done"));
    }

    static Order giveBack(IssueRecord issue, AssignmentRecord assignment) {
        return new Order(
                Cast.liaison(assignment.unit()),
                new ActCommand.ReturnAssignment(issue.id(), assignment.id(), "We cannot"));
    }

    static Order reassign(IssueRecord issue, AssignmentRecord assignment, UnitId unit) {
        return new Order(
                Cast.OFFICER, new ActCommand.Reassign(issue.id(), assignment.id(), unit, "They may be able to"));
    }

    private Order errand(Dice dice) {
        return new Order(
                dice.oneIn(2) ? Cast.OFFICER : Cast.GRID_WORKER,
                new ActCommand.RecordErrand(dice.of(Cast.UNITS), dice.of(Cast.CELLS), dice.below(3)));
    }

    private Order session(Dice dice) {
        UnitId unit = dice.of(Cast.UNITS);
        return new Order(
                dice.oneIn(2) ? Cast.OFFICER : Cast.liaison(unit),
                new ActCommand.RecordSession(
                        unit, dice.of(List.of(VolunteerTopic.values())), Attendances.exactly(dice.between(1, 60))));
    }
}
