package io.github.fourmatters.governance.testkit;

import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.act.DueDateCommand;
import io.github.fourmatters.governance.act.PauseReason;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.testkit.chronicle.AssignmentRecord;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What may move a due date: pauses and extensions. */
final class DueDateMoves {
    private final Play play;
    private final Options options;

    DueDateMoves(Play play, Options options) {
        this.play = play;
        this.options = options;
    }

    void add(IssueRecord issue) {
        issue.plan().assignments().forEach(assignment -> add(issue, assignment));
    }

    private void add(IssueRecord issue, AssignmentRecord assignment) {
        if (isPausable(play, assignment)) {
            options.order(5, play, dice -> pause(play, issue, assignment, dice));
        }
        if (assignment.is(AssignmentStatus.PAUSED)) {
            options.order(12, play, dice -> resume(issue, assignment, dice));
        }
        if (isRunning(assignment) && mayAsk(play, assignment)) {
            options.order(4, play, dice -> request(play, issue, assignment, dice.between(1, 15)));
        }
        if (isRunning(assignment) && assignment.due().requester().isPresent()) {
            options.order(8, play, dice -> grant(issue, assignment));
            options.order(3, play, dice -> refuse(issue, assignment));
        }
    }

    static boolean isPausable(Play play, AssignmentRecord assignment) {
        return assignment.is(AssignmentStatus.STARTED)
                && !play.now().isAfter(assignment.due().current());
    }

    static boolean isRunning(AssignmentRecord assignment) {
        return assignment.is(AssignmentStatus.ACCEPTED) || assignment.is(AssignmentStatus.STARTED);
    }

    static boolean mayAsk(Play play, AssignmentRecord assignment) {
        return assignment.due().requester().isEmpty()
                && assignment.due().extensions() < play.charter().act().maximumExtensions()
                && !play.now().isAfter(assignment.due().current());
    }

    /** The supervisor, or the officer for a unit that is not the community's own. */
    private static Actor approver(AssignmentRecord assignment, Dice dice) {
        return assignment.unit().equals(Cast.COMMUNITY) || dice.oneIn(2) ? Cast.SUPERVISOR : Cast.OFFICER;
    }

    static Order pause(Play play, IssueRecord issue, AssignmentRecord assignment, Dice dice) {
        PauseReason reason = dice.of(List.of(PauseReason.values()));
        return new Order(
                approver(assignment, dice),
                new DueDateCommand.PauseAssignment(
                        issue.id(),
                        assignment.id(),
                        reason,
                        Cast.liaison(assignment.unit()).id(),
                        reason.needsDocument() || dice.oneIn(3) ? Optional.of("No. 17") : Optional.empty(),
                        play.today().plusDays(dice.below(30))));
    }

    /** For the budget, and without a document. */
    static Order unfounded(Play play, IssueRecord issue, AssignmentRecord assignment) {
        return new Order(
                Cast.SUPERVISOR,
                new DueDateCommand.PauseAssignment(
                        issue.id(),
                        assignment.id(),
                        PauseReason.BUDGET,
                        Cast.liaison(assignment.unit()).id(),
                        Optional.empty(),
                        play.today().plusDays(7)));
    }

    static Order resume(IssueRecord issue, AssignmentRecord assignment, Dice dice) {
        return new Order(
                dice.oneIn(3) ? approver(assignment, dice) : Cast.liaison(assignment.unit()),
                new DueDateCommand.ResumeAssignment(issue.id(), assignment.id()));
    }

    static Order request(Play play, IssueRecord issue, AssignmentRecord assignment, int days) {
        LocalDate due =
                LocalDate.ofInstant(assignment.due().current(), play.charter().zone());
        return new Order(
                Cast.liaison(assignment.unit()),
                new DueDateCommand.RequestExtension(
                        issue.id(), assignment.id(), days == 0 ? due.minusDays(1) : due.plusDays(days), "It rains"));
    }

    static Order grant(IssueRecord issue, AssignmentRecord assignment) {
        return new Order(Cast.SUPERVISOR, new DueDateCommand.GrantExtension(issue.id(), assignment.id()));
    }

    static Order refuse(IssueRecord issue, AssignmentRecord assignment) {
        return new Order(
                Cast.SUPERVISOR, new DueDateCommand.RefuseExtension(issue.id(), assignment.id(), "There is time"));
    }
}
