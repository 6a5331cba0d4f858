package io.github.fourmatters.governance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryGeneratorTest {
    @Test
    void the_same_numbers_play_the_same_history() {
        History first = HistoryGenerator.standard().play(7, 80);
        History second = HistoryGenerator.standard().play(7, 80);
        assertThat(second.feed()).isEqualTo(first.feed());
        assertThat(second.attempts()).isEqualTo(first.attempts());
    }

    @Test
    void no_numbers_play_no_history() {
        assertThat(HistoryGenerator.standard().play(List.of()).feed()).isEmpty();
    }

    @Test
    void trial() {
        long t = System.currentTimeMillis();
        Coverage sum = Coverage.NONE;
        int surprises = 0;
        for (int seed = 0; seed < 1000; seed++) {
            History history = HistoryGenerator.variants().get(seed % 4).play(seed, 120);
            sum = sum.plus(history.coverage());
            for (Attempt attempt : history.attempts()) {
                if (attempt.isSurprising() && surprises++ < 15) {
                    System.out.println(seed + " " + attempt);
                }
            }
            if (history.waitingAlarms() > 0) System.out.println("waiting " + seed);
        }
        System.out.println(sum.counts());
        System.out.println(surprises + " surprises " + (System.currentTimeMillis() - t) + " ms");
    }
}
