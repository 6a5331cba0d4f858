package io.github.fourmatters.governance.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints steps per second of 1, 16 and 64 writers on one ledger, on a SQLite file and on PostgreSQL, and beside them hand-written JDBC that
 * appends the same events with one writer; on PostgreSQL also Flowable, a process engine, with as many steps. A step is one command, from the envelope to the commit; each commit is flushed to the disk, on
 * both sides. The library sets its timers, queues its notices and keeps its words as well, as it would in an office.
 */
public final class ManyWriters {
    private static final int ROUNDS = 3;
    private static final ImmutableList<Integer> WRITERS = ImmutableList.of(1, 16, 64);
    private static final int HAND_WRITTEN = 300;
    private static final int PROCESSES = 40;
    private static final PrintStream OUT = System.out;

    private ManyWriters() {}

    /** Opens an empty database, for one run. */
    @FunctionalInterface
    private interface Place {
        Storage<Fact> open(String name);
    }

    /** Opens an empty database for the peer, for one run. */
    @FunctionalInterface
    private interface Peer {
        HandWritten open(String name) throws SQLException;
    }

    /** Runs the process engine on an empty database, and gives its steps per second. */
    @FunctionalInterface
    private interface Engine {
        double perSecond(String name) throws SQLException;
    }

    /**
     * Runs.
     *
     * @param arguments none; the property {@code server} may name the URL of a PostgreSQL server
     * @throws IOException if the temporary folder fails or the server does not start
     * @throws SQLException if the hand-written peer fails
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("governance-writers");
        try {
            run(
                    "SQLite file",
                    name -> SqliteStorage.createOrOpen(folder.resolve(name + ".db"), new JsonCodec()),
                    name -> new HandWritten(DriverManager.getConnection(
                            "jdbc:sqlite:" + folder.resolve("hand-" + name + ".db") + SqliteStorage.settings())),
                    Optional.empty());
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        String named = System.getProperty("server", "");
        if (!named.isEmpty()) {
            onServer(named);
            return;
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            onServer("jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres");
        }
    }

    private static void onServer(String url) throws SQLException {
        countStatements(url);
        run(
                "PostgreSQL",
                name -> onServer(source(url, name)),
                name -> HandWritten.onPostgresql(DriverManager.getConnection(inSchema(url, "hand_" + name))),
                Optional.of(name -> flowable(url, name)));
    }

    private static double flowable(String url, String name) throws SQLException {
        try (HikariDataSource source = source(url, "flowable_" + name);
                FlowablePeer engine = new FlowablePeer(source, "flowable_" + name)) {
            for (int number = 0; number < PROCESSES; number++) {
                engine.live(number);
            }
            return Pace.of(() -> {
                        int steps = 0;
                        for (int number = PROCESSES; number < 2 * PROCESSES; number++) {
                            steps += engine.live(number);
                        }
                        return steps;
                    })
                    .perSecond();
        }
    }

    private static String inSchema(String url, String schema) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
        return url + "&currentSchema=" + schema;
    }

    private static HikariDataSource source(String url, String schema) {
        HikariConfig config = new HikariConfig();
        try {
            config.setJdbcUrl(inSchema(url, schema));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        config.setMaximumPoolSize(16);
        return new HikariDataSource(config);
    }

    private static Storage<Fact> onServer(javax.sql.DataSource source) {
        JdbcSchema.of(source, Dialects.POSTGRESQL, TableNames.defaults()).install();
        return JdbcStorage.over(source, Dialects.POSTGRESQL, new JsonCodec());
    }

    private static void countStatements(String url) {
        CountedStatements counted = new CountedStatements();
        try (HikariDataSource source = source(url, "counted");
                Storage<Fact> storage = onServer(counted.around(source))) {
            TenSteps life = new TenSteps(governance(storage));
            // The types of events are made in the first, and learned in the second.
            life.live("warm", 1);
            life.live("warm", 2);
            long statements = counted.statements();
            long commits = counted.commits();
            life.live("counted", 3);
            OUT.printf(
                    "A life cycle of %d commands on PostgreSQL: %d round trips for statements, %d commits%n",
                    TenSteps.STEPS, counted.statements() - statements, counted.commits() - commits);
        }
    }

    private static Governance governance(Storage<Fact> storage) {
        return Governance.builder()
                .storage(storage)
                .charter(Charter.fourMatters())
                .build();
    }

    private static void run(String where, Place place, Peer peer, Optional<Engine> engine) throws SQLException {
        OUT.println(where + " (steps per second; half of the steps took less than, 99 of 100 took less than):");
        for (int round = 0; round <= ROUNDS; round++) {
            StringBuilder line = new StringBuilder(round == 0 ? "  warming up: " : "  round " + round + ": ");
            double hand = handWritten(peer, "r" + round);
            line.append(String.format(Locale.ROOT, "by hand, one writer %,.0f", hand));
            double flowable = engine.isPresent() ? engine.get().perSecond("r" + round) : 0;
            double one = 0;
            for (int writers : WRITERS) {
                WriterRun run = written(place, "r" + round + "_" + writers, writers);
                one = writers == 1 ? run.perSecond() : one;
                line.append(String.format(Locale.ROOT, "; %d writers %s", writers, run));
                line.append(String.format(
                        Locale.ROOT,
                        ", %.2f of by hand, %.1f of one writer",
                        run.perSecond() / hand,
                        run.perSecond() / one));
            }
            if (engine.isPresent()) {
                line.append(String.format(
                        Locale.ROOT, "; Flowable, one writer %,.0f: one writer %.1f of it", flowable, one / flowable));
            }
            OUT.println(line);
        }
    }

    private static double handWritten(Peer peer, String name) throws SQLException {
        ImmutableList<List<Recorded<Fact>>> commands = HandWritten.byCommand(recorded());
        try (HandWritten writer = peer.open(name)) {
            return Pace.of(() -> writer.append(commands)).perSecond();
        }
    }

    private static ImmutableList<Recorded<Fact>> recorded() {
        InMemoryStorage<Fact> storage = new InMemoryStorage<>();
        TenSteps life = new TenSteps(Governance.builder()
                .storage(storage)
                .charter(Charter.fourMatters())
                .clock(() -> Instant.parse("2026-03-02T01:00:00Z"))
                .build());
        for (int number = 0; number < HAND_WRITTEN; number++) {
            life.live("hand", number);
        }
        return storage.journal()
                .readLedger(TenSteps.LEDGER, 0, Integer.MAX_VALUE - 1)
                .events();
    }

    private static WriterRun written(Place place, String name, int writers) {
        try (Storage<Fact> storage = place.open(name)) {
            return WriterRun.of(governance(storage), writers);
        }
    }
}
