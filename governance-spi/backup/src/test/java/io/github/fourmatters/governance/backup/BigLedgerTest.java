package io.github.fourmatters.governance.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large ledger goes through a small heap. {@code -Dgovernance.backup.events=1000000 -Dgovernance.backup.heap=256m} tries a
 * million events.
 */
class BigLedgerTest {

    private static final String EVENTS = System.getProperty("governance.backup.events", "30000");
    private static final String HEAP = System.getProperty("governance.backup.heap", "24m");

    @TempDir
    Path folder;

    @Test
    void a_large_ledger_is_backed_up_and_restored_page_by_page() throws Exception {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigLedger.class.getName(),
                        folder.toString(),
                        EVENTS,
                        Place.SQLITE_ENCRYPTED.name())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.HOURS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            process.destroyForcibly();
        }
        System.out.println(Files.readString(output));
    }
}
