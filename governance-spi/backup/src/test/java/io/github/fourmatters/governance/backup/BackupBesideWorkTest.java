package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.RIVERSIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup is made while others write, and each of its ledgers is of one moment. */
class BackupBesideWorkTest {

    @TempDir
    Path folder;

    /** Appends an event, and with it a timer, a notice and an entry, in one transaction. */
    private static void step(History history, int number) {
        history.inOneTransaction(LAKESIDE, "n" + number);
        if (number % 10 == 0) {
            history.append(RIVERSIDE, "n" + number, "x");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "H2"})
    void whatever_others_write_meanwhile_what_is_in_a_backup_fits_together(Place place) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try (JdbcStorage<Fact> from = place.open(folder, "from")) {
            History history = new History(from);
            step(history, 0);
            Future<Integer> steps = writer.submit(() -> {
                int number = 1;
                while (!enough.get()) {
                    step(history, number);
                    number++;
                }
                return number;
            });
            List<Path> backups = new ArrayList<>();
            long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            while (backups.size() < 3 || System.nanoTime() < end) {
                Path backup = folder.resolve("backup-" + backups.size());
                Counts counts = Backup.of(from, START).write(backup).counts();
                long riverside = BackupFile.verify(backup).heads().get(1).position();
                assertThat(counts.events() - riverside)
                        .isEqualTo(counts.timers())
                        .isEqualTo(counts.notices())
                        .isEqualTo(counts.entries());
                backups.add(backup);
            }
            enough.set(true);
            assertThat(steps.get(60, TimeUnit.SECONDS)).isGreaterThan(backups.size());
            try (JdbcStorage<Fact> to = place.open(folder, "to")) {
                Restore.into(to).from(backups.get(backups.size() - 1));
                assertThat(to.inspect()).isEmpty();
            }
        } finally {
            enough.set(true);
            writer.shutdown();
        }
    }
}
