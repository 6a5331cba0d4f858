package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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
        options.step(4 * weight, dice -> play.wrongly(dice.of(dice.of(kinds())).apply(dice)));
        options.step(weight, this::reuse);
    }

    /** Everything wrong that can be thought of now. */
    List<Function<Dice, Order>> orders() {
        return kinds().stream().flatMap(List::stream).toList();
    }

    /** The same by kind, so that the kinds of which there are many do not hide the others. */
    private List<List<Function<Dice, Order>>> kinds() {
        WrongDetails details = new WrongDetails(play);
        WrongMeetings meetings = new WrongMeetings(play);
        return Stream.of(
                        new WrongStages(play).orders(),
                        details.orders(),
                        details.merges(),
                        details.results(),
                        meetings.agendas(),
                        meetings.orders(),
                        new WrongWork(play).orders(),
                        new WrongBallots(play).orders(),
                        new SuperviseMoves(play).wrong())
                .filter(orders -> !orders.isEmpty())
                .toList();
    }

    private Order byWrongPerson(Dice dice) {
        Order order = dice.of(right).apply(dice);
        return order.by(dice.of(List.of(
                Cast.NOBODY,
                Cast.elsewhere(order.actor()),
                Cast.narrowed(order.actor(), true),
                Cast.narrowed(order.actor(), false))));
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
