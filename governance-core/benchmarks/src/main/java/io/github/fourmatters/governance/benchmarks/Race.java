package io.github.fourmatters.governance.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers how the library's speed compares with that of the hand-written peers, round by round. */
final class Race {
    private final List<Double> silent = new ArrayList<>();
    private final List<Double> standard = new ArrayList<>();
    private final List<Double> silentTuned = new ArrayList<>();
    private final List<Double> standardTuned = new ArrayList<>();

    void add(Pace withoutNotices, Pace withNotices, Pace hand, Pace tuned) {
        silent.add(hand.cost() / withoutNotices.cost());
        standard.add(hand.cost() / withNotices.cost());
        silentTuned.add(tuned.cost() / withoutNotices.cost());
        standardTuned.add(tuned.cost() / withNotices.cost());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "  median ratio: %.2f, with notices queued %.2f; beside the peer with the library's settings %.2f and %.2f",
                median(silent),
                median(standard),
                median(silentTuned),
                median(standardTuned));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
