package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Commands that the rules do not allow now; each must be refused, and change nothing. */
final class WrongMoves {
    private final Play play;
    private final List<Function<Dice, Order>> right;

    WrongMoves(Play play, List<Function<Dice, Order>> right) {
        this.play = play;
        this.right = ImmutableList.copyOf(right);
    }

    void add(Options options) {
        int weight = Math.max(1, options.total() / 60);
        options.step(2 * weight, dice -> play.wrongly(byWrongPerson(dice)));
        options.step(3 * weight, dice -> play.wrongly(dice.of(orders()).apply(dice)));
        options.step(weight, this::reuse);
    }

    /** Everything wrong that can be thought of now. */
    List<Function<Dice, Order>> orders() {
        List<Function<Dice, Order>> orders = new ArrayList<>();
        orders.addAll(new WrongStages(play).orders());
        orders.addAll(new WrongDetails(play).orders());
        orders.addAll(new WrongMeetings(play).orders());
        orders.addAll(new WrongWork(play).orders());
        orders.addAll(new WrongBallots(play).orders());
        return orders;
    }

    private Order byWrongPerson(Dice dice) {
        Order order = dice.of(right).apply(dice);
        return order.by(dice.oneIn(2) ? Cast.NOBODY : Cast.elsewhere(order.actor()));
    }

    private void reuse(Dice dice) {
        List<Attempt> accepted = play.attempts().stream()
                .filter(attempt -> attempt.outcome().isAccepted())
                .toList();
        if (accepted.isEmpty()) {
            return;
        }
        Attempt earlier = dice.of(accepted);
        Order order = dice.of(right).apply(dice);
        if (!order.command().equals(earlier.envelope().command())) {
            play.reuse(earlier.envelope().id(), order);
        }
    }
}
