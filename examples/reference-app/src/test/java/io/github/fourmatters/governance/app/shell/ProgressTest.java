package io.github.fourmatters.governance.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private long now;

    private Progress progress(boolean terminal) {
        return Progress.on(new PrintStream(said, true, StandardCharsets.UTF_8), "importing", terminal, () -> now);
    }

    private void wait(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void where_lines_cannot_be_drawn_over_there_is_one_for_each_tenth() {
        try (Progress progress = progress(false)) {
            for (int done = 0; done <= 1_000; done++) {
                progress.at(done, 1_000);
            }
        }
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .hasSize(11)
                .startsWith("importing 0 %", "importing 10 %")
                .endsWith("importing 100 %");
    }

    @Test
    void it_is_never_silent_for_long() {
        try (Progress progress = progress(false)) {
            progress.at(0, 200_000);
            wait(4);
            progress.at(10, 200_000);
            wait(2);
            progress.at(4_321, 200_000);
            progress.at(4_322, 200_000);
        }
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("importing 0 %", "importing 2 % (4,321 / 200,000)");
    }

    @Test
    void on_a_terminal_the_bar_is_drawn_over() {
        try (Progress progress = progress(true)) {
            progress.at(0, 2);
            progress.at(1, 2);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("\rimporting [")
                .contains("  50 %")
                .endsWith("\n");
    }
}
