package io.github.fourmatters.governance.testkit;

import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.supervise.SuperviseCommand;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import io.github.fourmatters.governance.testkit.chronicle.SupervisionRecord.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a unit may say to being held accountable, and what it may not; the rungs themselves are the clock's. */
final class SuperviseMoves {
    private final Play play;

    SuperviseMoves(Play play) {
        this.play = play;
    }

    void add(Options options) {
        for (IssueRecord issue : play.chronicle().issues()) {
            for (Held held : issue.supervision().held()) {
                add(issue.id(), held, options);
            }
        }
    }

    private void add(IssueId issue, Held held, Options options) {
        if (!held.isStated()) {
            options.order(2, play, dice -> state(issue, held));
        }
        if (mayAppeal(held)) {
            options.order(5, play, dice -> appeal(issue, held));
        }
        if (held.isPending()) {
            options.order(5, play, dice -> decide(issue, held, dice.oneIn(2)));
        }
    }

    private boolean mayAppeal(Held held) {
        return held.appellant().isEmpty() && !play.now().isAfter(held.appealBy());
    }

    private static Order state(IssueId issue, Held held) {
        return new Order(
                Cast.liaison(held.unit()),
                new SuperviseCommand.AttachStatement(
                        issue, held.id(), Cast.RESIDENTS.get(0), "We were short of hands"));
    }

    private static Order appeal(IssueId issue, Held held) {
        return new Order(
                Cast.liaison(held.unit()),
                new SuperviseCommand.Appeal(issue, held.id(), Cast.RESIDENTS.get(0), "The road was closed"));
    }

    private static Order decide(IssueId issue, Held held, boolean upheld) {
        return new Order(
                Cast.SUPERVISOR, new SuperviseCommand.DecideAppeal(issue, held.id(), upheld, "It was looked into"));
    }

    /** What comes twice, too late, from the unit's own supervisor, or for work that is not under way. */
    List<Function<Dice, Order>> wrong() {
        List<Function<Dice, Order>> orders = new ArrayList<>();
        for (IssueRecord issue : play.chronicle().issues()) {
            issue.supervision().held().forEach(held -> wrong(issue.id(), held, orders));
            if (!issue.is(Stage.PLANNED, Stage.IN_PROGRESS)) {
                orders.add(dice -> new Order(Actor.system(), climb(issue.id())));
            }
        }
        return orders;
    }

    private static SuperviseCommand climb(IssueId issue) {
        return new SuperviseCommand.ClimbLadder(issue);
    }

    private void wrong(IssueId issue, Held held, List<Function<Dice, Order>> orders) {
        if (held.isStated()) {
            orders.add(dice -> state(issue, held));
        }
        if (!mayAppeal(held)) {
            orders.add(dice -> appeal(issue, held));
        }
        if (!held.isPending()) {
            orders.add(dice -> decide(issue, held, dice.oneIn(2)));
        }
        orders.add(dice -> decide(issue, held, true).by(Cast.supervisorOf(held.unit())));
    }
}
