package io.github.fourmatters.governance.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
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
import java.util.List;

/**
 * Prints steps per second on one thread: in memory, and on a SQLite file beside hand-written JDBC. A step is one command, from the envelope to
 * the commit.
 *
 * <p>The ratios compare the processor time of the thread, so that they hold on a busy machine too: SQLite works in
 * the thread that calls it, and both sides wait for one flush a commit. Without notices both sides append the
 * same events, and the library sets its timers as well. The first rounds warm up and do not count.
 */
public final class Speed {
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 5;
    private static final int ISSUES = 1_000;
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
        for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
            Pace silent = pace(new InMemoryStorage<>(), NoticeRules.silent(), 20 * ISSUES);
            Pace standard = pace(new InMemoryStorage<>(), NoticeRules.standard(), 20 * ISSUES);
            if (round > 0) {
                OUT.println("  round " + round + ": " + silent + ", with notices queued " + standard);
            }
        }
    }

    private static void onFile(Path folder) throws SQLException {
        OUT.println("On a SQLite file, each commit flushed to the disk, one thread (steps per second):");
        Race race = new Race();
        for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
            Path files = folder.resolve("round" + round);
            Pace silent = libraryOnFile(files.resolve("silent.db"), NoticeRules.silent());
            Pace standard = libraryOnFile(files.resolve("standard.db"), NoticeRules.standard());
            Pace hand = handWrittenOnFile(files.resolve("hand.db"), "");
            Pace tuned = handWrittenOnFile(files.resolve("tuned.db"), SqliteStorage.settings());
            if (round > 0) {
                OUT.println("  round " + round + ": library " + silent + ", with notices queued " + standard
                        + "; by hand " + hand + ", by hand with the library's settings of SQLite " + tuned);
                race.add(silent, standard, hand, tuned);
            }
        }
        OUT.println(race);
    }

    private static Pace libraryOnFile(Path file, NoticeRules notices) {
        try (Storage<Fact> storage = SqliteStorage.createOrOpen(file, new JsonCodec())) {
            return pace(storage, notices, ISSUES);
        }
    }

    private static Pace handWrittenOnFile(Path file, String settings) throws SQLException {
        ImmutableList<List<Recorded<Fact>>> commands = HandWritten.byCommand(recorded(ISSUES));
        try (HandWritten peer = new HandWritten(DriverManager.getConnection("jdbc:sqlite:" + file + settings))) {
            return Pace.of(() -> peer.append(commands));
        }
    }

    private static ImmutableList<Recorded<Fact>> recorded(int issues) {
        InMemoryStorage<Fact> storage = new InMemoryStorage<>();
        lives(storage, NoticeRules.silent()).live(issues);
        return storage.journal()
                .readLedger(Lives.LEDGER, 0, Integer.MAX_VALUE - 1)
                .events();
    }

    private static Pace pace(Storage<Fact> storage, NoticeRules notices, int issues) {
        Lives lives = lives(storage, notices);
        try {
            return Pace.of(() -> lives.live(issues));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Lives lives(Storage<Fact> storage, NoticeRules notices) {
        return new Lives(
                Governance.builder()
                        .storage(storage)
                        .charter(Charter.fourMatters())
                        .clock(() -> NOW)
                        .notices(notices)
                        .build(),
                "h");
    }
}
