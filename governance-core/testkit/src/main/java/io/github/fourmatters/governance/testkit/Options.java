package io.github.fourmatters.governance.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is possible at one moment, each with a weight. The earlier ones are the plainer ones: shrinking ends with them. */
final class Options {
    private record Option(int weight, Consumer<Dice> step) {}

    private final List<Option> options = new ArrayList<>();
    private final List<Function<Dice, Order>> orders = new ArrayList<>();
    private int total;

    void step(int weight, Consumer<Dice> step) {
        if (weight > 0) {
            options.add(new Option(weight, step));
            total += weight;
        }
    }

    /** One command that the rules allow now. */
    void order(int weight, Play play, Function<Dice, Order> order) {
        orders.add(order);
        step(weight, dice -> play.rightly(order.apply(dice)));
    }

    List<Function<Dice, Order>> orders() {
        return orders;
    }

    int total() {
        return total;
    }

    void choose(int choice) {
        int left = Math.floorMod(choice, total);
        for (Option option : options) {
            left -= option.weight();
            if (left < 0) {
                option.step().accept(new Dice(choice));
                return;
            }
        }
    }
}
