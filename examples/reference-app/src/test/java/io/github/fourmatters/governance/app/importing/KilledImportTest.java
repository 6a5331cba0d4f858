package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.Main;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.spi.Storage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process of an import, as {@code kill -9} does, and runs it again. */
class KilledImportTest {
    @TempDir
    private Path folder;

    @Test
    void an_import_that_is_killed_twice_and_run_again_ends_in_the_same_journal_event_for_event() throws Exception {
        Path table = Requests.many(folder, 300);
        Path whole = folder.resolve("whole");
        Path killed = folder.resolve("killed");
        finish(table, whole);
        kill(table, killed, "importing 20 %");
        long first = journal(killed).lines().count();
        kill(table, killed, "importing 60 %");
        long second = journal(killed).lines().count();
        finish(table, killed);
        String expected = journal(whole);
        assertThat(first).isPositive().isLessThan(second);
        assertThat(second).isLessThan(expected.lines().count());
        assertThat(journal(killed)).isEqualTo(expected);
    }

    private static void kill(Path table, Path storage, String progress) throws IOException, InterruptedException {
        Process process = start(table, storage);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines().filter(progress::equals).findFirst()).isPresent();
            process.toHandle().destroyForcibly();
            assertThat(process.waitFor()).isNotZero();
        }
    }

    private static void finish(Path table, Path storage) throws IOException, InterruptedException {
        Process process = start(table, storage);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Process start(Path table, Path storage) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                table.toString(),
                "--format",
                "stlouis-csb",
                "--lang",
                "en",
                "--storage",
                storage.toString());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String journal(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Storage<Fact> storage = H2Storage.open(file, new JsonCodec());
                PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            new JournalLines(out)
                    .write(storage, List.of(MappingFile.ofFormat("stlouis-csb").ledgerId()));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
