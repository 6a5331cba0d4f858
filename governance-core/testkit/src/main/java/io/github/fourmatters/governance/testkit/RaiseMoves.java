package io.github.fourmatters.governance.testkit;

import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.Outreach;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import java.util.List;
import java.util.Optional;

/** What is possible in the first matter. */
final class RaiseMoves {
    private static final int MANY = 12;

    private final Play play;
    private final Options options;

    RaiseMoves(Play play, Options options) {
        this.play = play;
        this.options = options;
    }

    void add() {
        int open = open().size();
        if (play.chronicle().issues().size() < MANY) {
            options.order(open < 3 ? 20 : open < 6 ? 4 : 1, play, this::raise);
        }
        for (IssueRecord issue : play.chronicle().at(Stage.RAISED)) {
            options.order(12, play, dice -> new Order(Cast.OFFICER, new RaiseCommand.Accept(issue.id())));
        }
        if (open > 0) {
            options.order(2, play, dice -> respond(dice.of(open()).id(), dice));
        }
        addEnds();
        options.order(
                1,
                play,
                dice -> new Order(
                        dice.oneIn(2) ? Cast.OFFICER : Cast.GRID_WORKER,
                        new RaiseCommand.RecordOutreach(dice.of(List.of(Outreach.values())), dice.between(1, 100))));
    }

    private Order raise(Dice dice) {
        SubjectId resident = dice.of(Cast.RESIDENTS);
        Actor actor = dice.of(List.of(Cast.OFFICER, Cast.GRID_WORKER, Actor.resident(resident)));
        return new Order(
                actor,
                new RaiseCommand.Raise(
                        resident,
                        dice.of(List.of(Channel.values())),
                        dice.of(Cast.CELLS),
                        dice.oneIn(2) ? Optional.empty() : Optional.of(dice.of(Cast.CATEGORIES)),
                        "Words " + dice.below(1_000)));
    }

    /** Ends are rare beside everything else, or nothing would ever come further. */
    private void addEnds() {
        List<IssueRecord> raised = play.chronicle().at(Stage.RAISED);
        if (!raised.isEmpty()) {
            options.order(1, play, dice -> reject(dice.of(raised).id()));
            options.order(1, play, dice -> refer(dice.of(raised).id()));
        }
        List<IssueRecord> withdrawable =
                play.chronicle().at(Stage.RAISED, Stage.ACCEPTED, Stage.TRIAGED, Stage.DELIBERATING);
        if (!withdrawable.isEmpty()) {
            options.order(1, play, dice -> withdraw(dice.of(withdrawable), dice));
        }
        List<IssueRecord> joint = withdrawable.stream()
                .filter(issue -> issue.complainants().size() > 1)
                .toList();
        if (!joint.isEmpty()) {
            options.order(3, play, dice -> withdraw(dice.of(joint), dice));
        }
        List<IssueRecord> mergeable =
                open().stream().filter(RaiseMoves::isMergeable).toList();
        if (!mergeable.isEmpty() && open().size() > 1) {
            options.order(3, play, dice -> merge(dice.of(mergeable), dice));
        }
    }

    private static Order reject(IssueId issue) {
        return new Order(Cast.OFFICER, new RaiseCommand.Reject(issue, "Not ours"));
    }

    private static Order refer(IssueId issue) {
        return new Order(Cast.OFFICER, new RaiseCommand.Refer(issue, "Police", "Theirs"));
    }

    private Order merge(IssueRecord issue, Dice dice) {
        List<IssueRecord> roots = open().stream().filter(root -> root != issue).toList();
        return new Order(
                Cast.OFFICER, new RaiseCommand.Merge(issue.id(), dice.of(roots).id()));
    }

    private static Order respond(IssueId issue, Dice dice) {
        return new Order(
                dice.oneIn(2) ? Cast.OFFICER : Cast.GRID_WORKER, new RaiseCommand.RecordResponse(issue, Channel.PHONE));
    }

    private static Order withdraw(IssueRecord issue, Dice dice) {
        SubjectId leaver = dice.of(issue.complainants());
        return new Order(Actor.resident(leaver), new RaiseCommand.Withdraw(issue.id(), leaver));
    }

    private List<IssueRecord> open() {
        return play.chronicle().issues().stream().filter(RaiseMoves::isOpen).toList();
    }

    static boolean isOpen(IssueRecord issue) {
        return !issue.is(Stage.CLOSED, Stage.REJECTED, Stage.REFERRED, Stage.MERGED, Stage.WITHDRAWN, Stage.NO_ACTION);
    }

    static boolean isMergeable(IssueRecord issue) {
        return issue.is(Stage.RAISED, Stage.ACCEPTED, Stage.TRIAGED) && !issue.wasPlanned();
    }
}
