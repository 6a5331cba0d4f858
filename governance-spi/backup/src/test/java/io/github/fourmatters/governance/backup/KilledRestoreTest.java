package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.RIVERSIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restore whose process is killed leaves each ledger whole or absent, and goes on when it is called again. */
class KilledRestoreTest {

    private static final int KILLS = Integer.getInteger("governance.backup.kills", 3);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    /** Is the process that is killed: restores a file into a storage, and says when it begins. */
    static final class Restoring {

        private Restoring() {}

        /** Restores: folder. */
        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            try (JdbcStorage<Fact> to = Place.SQLITE.open(folder, "to")) {
                Files.createFile(folder.resolve("begun"));
                Restore.into(to).from(folder.resolve("backup"));
                Files.createFile(folder.resolve("ended"));
            }
        }
    }

    private Process begin() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Restoring.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private void awaitBegun(Process process) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!Files.exists(folder.resolve("begun"))) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as(Files.readString(folder.resolve("output")))
                    .isTrue();
            Thread.sleep(5);
        }
    }

    @Test
    void a_kill_at_any_moment_leaves_whole_ledgers_alone_and_the_same_call_completes_the_rest() throws Exception {
        Contents[] before = new Contents[2];
        try (JdbcStorage<Fact> from = Place.SQLITE.open(folder, "from")) {
            History history = new History(from);
            for (int at = 0; at < 400; at++) {
                history.append(at % 2 == 0 ? LAKESIDE : RIVERSIDE, "s" + at, "one", "two", "three", "four", "five");
            }
            history.everything();
            Backup.of(from, START).write(folder.resolve("backup"));
            before[0] = Contents.of(from, LAKESIDE);
            before[1] = Contents.of(from, RIVERSIDE);
        }
        Random random = new Random(11);
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = begin();
            awaitBegun(process);
            process.waitFor(random.nextInt(700), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            interrupted += Files.exists(folder.resolve("ended")) ? 0 : 1;
            Files.deleteIfExists(folder.resolve("begun"));
            Files.deleteIfExists(folder.resolve("ended"));
            try (JdbcStorage<Fact> to = Place.SQLITE.open(folder, "to")) {
                assertWholeOrAbsent(to, LAKESIDE, before[0]);
                assertWholeOrAbsent(to, RIVERSIDE, before[1]);
                assertThat(to.inspect()).isEmpty();
            }
            if (kill % 3 == 2) {
                Files.move(folder.resolve("to.db"), folder.resolve("kept-" + kill));
                Files.deleteIfExists(folder.resolve("to.db-wal"));
                Files.deleteIfExists(folder.resolve("to.db-shm"));
            }
        }
        System.out.println(interrupted + " of " + KILLS + " restores were killed before they were done");
        try (JdbcStorage<Fact> to = Place.SQLITE.open(folder, "to")) {
            Restore.into(to).from(folder.resolve("backup"));
            assertThat(Contents.of(to, LAKESIDE)).isEqualTo(before[0]);
            assertThat(Contents.of(to, RIVERSIDE)).isEqualTo(before[1]);
        }
    }

    private static void assertWholeOrAbsent(JdbcStorage<Fact> to, LedgerId ledger, Contents whole) {
        Contents there = Contents.of(to, ledger);
        if (!there.isEmpty()) {
            assertThat(there).isEqualTo(whole);
        }
    }
}
