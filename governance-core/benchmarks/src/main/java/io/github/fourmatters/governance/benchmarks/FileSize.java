package io.github.fourmatters.governance.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.notify.DispatchPolicy;
import io.github.fourmatters.governance.notify.Dispatcher;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints how many bytes a life cycle of {@value TenSteps#STEPS} commands takes on disk: in a SQLite file with its journal, while commands
 * are given and after closing. Every resident is another one, with words of its own in an encrypted vault; notices are queued and
 * delivered, as an office would.
 */
public final class FileSize {
    private static final Instant BEGINNING = Instant.parse("2026-01-05T00:00:00Z");
    private static final int DELIVERED_AT_ONCE = 20;
    private static final Duration MOST_OF_A_YEAR = Duration.ofDays(313);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(90);
    private static final PrintStream OUT = System.out;

    private final Path file;
    private final int issues;
    private Instant now = BEGINNING;
    private long largest;

    private FileSize(Path file, int issues) {
        this.file = file;
        this.issues = issues;
    }

    /**
     * Runs.
     *
     * @param arguments none; the property {@code issues} may name how many, one run for each, with commas between them. With the property
     *     {@code together} the commands of {@value #DELIVERED_AT_ONCE} issues are given at once, and nobody is told of anything: it takes
     *     half the time, and comes to the same size after closing, since notices that were delivered leave nothing behind
     * @throws IOException if the temporary folder fails
     * @throws SQLException if the file cannot be looked into
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        for (String size : Splitter.on(',').split(System.getProperty("issues", "10000,100000"))) {
            Path folder = Files.createTempDirectory("governance-size");
            try {
                new FileSize(folder.resolve("size.db"), Integer.parseInt(size)).run();
            } finally {
                MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
            }
        }
    }

    private void run() throws IOException, SQLException {
        long start = System.nanoTime();
        StorageOptions options =
                StorageOptions.defaults().vault(inner -> EncryptedVault.over(inner, VaultKeys.withoutMaster()));
        long last;
        try (JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(file, new JsonCodec(), options)) {
            live(storage);
            last = bytes();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        OUT.printf(
                Locale.ROOT,
                "%,d life cycles in %,.0f s, %,.0f commands a second: bytes each while running %,.0f (at most %,.0f), after closing %,.0f%n",
                issues,
                seconds,
                issues * TenSteps.STEPS / seconds,
                (double) last / issues,
                (double) largest / issues,
                (double) bytes() / issues);
        OUT.print(new TableSizes(file).text(issues));
    }

    private void live(JdbcStorage<Fact> storage) throws IOException {
        boolean together = Boolean.getBoolean("together");
        Governance governance = Governance.builder()
                .storage(storage)
                .charter(Charter.fourMatters())
                .clock(() -> now)
                .notices(together ? NoticeRules.silent() : NoticeRules.standard())
                .build();
        List<Envelope> waiting = new ArrayList<>();
        Dispatcher dispatcher = Dispatcher.of(
                storage.outbox(), notice -> new Delivery.Delivered(), DispatchPolicy.defaults(), () -> now);
        TenSteps life = together ? new TenSteps(waiting::add) : new TenSteps(governance);
        for (int number = 1; number <= issues; number++) {
            life.live(number);
            if (number % DELIVERED_AT_ONCE == 0) {
                governance.executeAll(waiting).forEach(Outcome::orThrow);
                waiting.clear();
                dispatcher.runUntilIdle();
                // So that what falls due afterwards does: most of a year, as far as the charter's calendar goes.
                now = now.plus(pause());
                largest = Math.max(largest, bytes());
            }
        }
        dispatcher.runUntilIdle();
    }

    private Duration pause() {
        Duration shared = MOST_OF_A_YEAR.multipliedBy(DELIVERED_AT_ONCE).dividedBy(issues);
        return shared.compareTo(LONGEST_PAUSE) < 0 ? shared.truncatedTo(ChronoUnit.SECONDS) : LONGEST_PAUSE;
    }

    private long bytes() throws IOException {
        long bytes = 0;
        for (String ending : new String[] {"", "-wal"}) {
            Path each = file.resolveSibling(file.getFileName() + ending);
            bytes += Files.exists(each) ? Files.size(each) : 0;
        }
        return bytes;
    }
}
