package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.Main;
import io.github.fourmatters.governance.app.Storages;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An import in a process of its own, so that it can be ended from outside. */
final class ImportProcess {
    private final Process process;
    private final BufferedReader lines;

    private ImportProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static ImportProcess start(Path table, Path storage) throws IOException {
        return start("-Xmx256m", table, storage);
    }

    static ImportProcess start(String heap, Path table, Path storage) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
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
        return new ImportProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    static void finish(Path table, Path storage) throws IOException, InterruptedException {
        ImportProcess whole = start(table, storage);
        String said = whole.rest();
        assertThat(whole.exitCode()).as(said).isZero();
    }

    ImportProcess await(String progress) {
        assertThat(lines.lines().filter(progress::equals).findFirst()).isPresent();
        return this;
    }

    /** What it says from now on until it ends. */
    String rest() {
        return lines.lines().collect(Collectors.joining("\n"));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The memory that the system has given to the process at most, in bytes; 0 where the system does not tell. */
    long memory() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        assertThat(process.waitFor()).isNotZero();
    }

    /** Asks it to end, as {@code kill} without an option does. */
    void terminate() {
        assertThat(process.supportsNormalTermination()).isTrue();
        // The process itself would close what it still has to say.
        process.toHandle().destroy();
    }

    /** All events, without the salted hashes of words, which are other ones in each storage. */
    static String journal(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Storage<Fact> storage = Storages.read(file);
                PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            new JournalLines(out)
                    .write(storage, List.of(MappingFile.ofFormat("stlouis-csb").ledgerId()));
        }
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("\"words\":\"[0-9a-f]{64}\"", "\"words\":\"\"");
    }
}
