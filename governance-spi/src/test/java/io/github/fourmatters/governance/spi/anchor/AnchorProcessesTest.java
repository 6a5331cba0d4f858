package io.github.fourmatters.governance.spi.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that note in one file at once lose no line of each other's. */
class AnchorProcessesTest {

    private static final int PROCESSES = 3;
    private static final int EACH = 150;

    @TempDir
    private Path folder;

    private Process start(Path file, String prefix) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = ImmutableList.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                AnchorNoter.class.getName(),
                file.toString(),
                prefix,
                Integer.toString(EACH));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(prefix + "out").toFile())
                .start();
    }

    @Test
    void processes_that_note_at_once_lose_no_line() throws IOException, InterruptedException {
        Path file = folder.resolve("anchors.txt");
        List<Process> running = new ArrayList<>();
        for (int number = 0; number < PROCESSES; number++) {
            running.add(start(file, "process-" + number + "-"));
        }
        for (Process each : running) {
            assertThat(each.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(each.exitValue()).isZero();
        }
        assertThat(AnchorFile.of(file).read())
                .extracting(anchor -> anchor.head().ledger())
                .doesNotHaveDuplicates()
                .hasSize(PROCESSES * EACH);
    }
}
