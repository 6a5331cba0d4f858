package io.github.fourmatters.governance.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.fourmatters.governance.Charter;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints steps per second on one thread: in memory, and on an H2 file beside hand-written JDBC. A step is one command, from the envelope to
 * the commit.
 */
public final class Speed {
    private static final int ROUNDS = 5;
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final PrintStream OUT = System.out;

    private Speed() {}

    /**
     * Runs.
     *
     * @param arguments none
     * @throws IOException if the temporary folder fails
     * @throws SQLException if the hand-written peer fails
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        inMemory();
        Path folder = Files.createTempDirectory("governance-speed");
        try {
            onFile(folder);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static void inMemory() {
        OUT.println("In memory, one thread (steps per second):");
        for (int round = 0; round < ROUNDS; round++) {
            double silent = steps(new InMemoryStorage<>(), NoticeRules.silent(), "m", 20_000);
            double standard = steps(new InMemoryStorage<>(), NoticeRules.standard(), "m", 20_000);
            OUT.println(String.format(
                    Locale.ROOT, "  round %d: %,.0f, with notices queued %,.0f", round + 1, silent, standard));
        }
    }

    private static void onFile(Path folder) throws SQLException {
        OUT.println("On an H2 file with WRITE_DELAY=0, one thread (steps per second), beside hand-written JDBC:");
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double library = libraryOnFile(folder.resolve("library-" + round));
            double hand = handWrittenOnFile(folder.resolve("hand-" + round));
            ratios.add(library / hand);
            OUT.println(String.format(
                    Locale.ROOT,
                    "  round %d: library %,.0f, by hand %,.0f, ratio %.2f",
                    round + 1,
                    library,
                    hand,
                    library / hand));
        }
        ratios.sort(null);
        OUT.println(String.format(Locale.ROOT, "  median ratio %.2f", ratios.get(ROUNDS / 2)));
    }

    private static double libraryOnFile(Path file) {
        try (Storage<Fact> storage = H2Storage.createOrOpen(file, new JsonCodec())) {
            steps(storage, NoticeRules.standard(), "warm", 200);
            return steps(storage, NoticeRules.standard(), "h", 1_000);
        }
    }

    private static double handWrittenOnFile(Path file) throws SQLException {
        ImmutableList<List<Recorded<Fact>>> commands = HandWritten.byCommand(recorded(1_200));
        int warm = 200 * Lives.STEPS;
        String url = "jdbc:h2:file:" + file + ";WRITE_DELAY=0";
        try (HandWritten peer = new HandWritten(DriverManager.getConnection(url))) {
            peer.append(commands.subList(0, warm));
            long start = System.nanoTime();
            int steps = peer.append(commands.subList(warm, commands.size()));
            return perSecond(steps, start);
        }
    }

    private static ImmutableList<Recorded<Fact>> recorded(int issues) {
        InMemoryStorage<Fact> storage = new InMemoryStorage<>();
        steps(storage, NoticeRules.silent(), "h", issues);
        return storage.journal()
                .readLedger(Lives.LEDGER, 0, Integer.MAX_VALUE - 1)
                .events();
    }

    private static double steps(Storage<Fact> storage, NoticeRules notices, String prefix, int issues) {
        Governance governance = Governance.builder()
                .storage(storage)
                .charter(Charter.fourMatters())
                .clock(() -> NOW)
                .notices(notices)
                .build();
        long start = System.nanoTime();
        int steps = new Lives(governance, prefix).live(issues);
        return perSecond(steps, start);
    }

    private static double perSecond(int steps, long start) {
        return steps * 1e9 / (System.nanoTime() - start);
    }
}
