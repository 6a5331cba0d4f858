package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Backs a large ledger up and restores it, and tells how long that took: a folder, the number of events, and the kind of storage. Of
 * ten events of a stream one comes with a timer, an entry and a token, and of twenty one with a notice.
 */
final class BigLedger {

    private static final int OF_COMMAND = 1000;
    private static final int OF_STREAM = 10;

    private final JdbcStorage<Fact> storage;

    private BigLedger(JdbcStorage<Fact> storage) {
        this.storage = storage;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int events = Integer.parseInt(arguments[1]);
        Place place = Place.valueOf(arguments[2]);
        try (JdbcStorage<Fact> from = place.open(folder, "from");
                JdbcStorage<Fact> to = place.open(folder, "to")) {
            timed("made", () -> new BigLedger(from).fill(events));
            timed("backup", () -> Backup.of(from, START).write(folder.resolve("backup")));
            timed("keys", () -> Backup.of(from, START).writeKeys(folder.resolve("keys")));
            timed("verified", () -> BackupFile.verify(folder.resolve("backup")));
            timed(
                    "restored",
                    () -> System.out.println(
                            Restore.into(to).keys(folder.resolve("keys")).from(folder.resolve("backup"))));
            timed("backup again", () -> Backup.of(to, START).write(folder.resolve("again")));
            if (Files.mismatch(folder.resolve("backup"), folder.resolve("again")) >= 0
                    || !from.chain().head(LAKESIDE).equals(to.chain().head(LAKESIDE))) {
                throw new IllegalStateException("the second backup is another one");
            }
        }
        System.out.println(Files.size(folder.resolve("backup")) + " bytes, heap of at most "
                + Runtime.getRuntime().maxMemory());
    }

    private static void timed(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        System.out.println(what + " in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
    }

    private void fill(int events) {
        for (int first = 0; first < events; first += OF_COMMAND) {
            int begin = first;
            storage.transactions().<Boolean>call(tx -> command(tx, begin));
        }
    }

    private boolean command(Transaction tx, int first) {
        ImmutableList<StreamAppend<Fact>> streams = IntStream.range(0, OF_COMMAND / OF_STREAM)
                .mapToObj(at -> new StreamAppend<>(stream(first / OF_STREAM + at), 0, facts(first + at)))
                .collect(ImmutableList.toImmutableList());
        storage.journal()
                .append(tx, new Append<>(LAKESIDE, new CommandId("command-" + first), "print", START, streams));
        for (int at = 0; at < OF_COMMAND / OF_STREAM; at++) {
            beside(tx, first / OF_STREAM + at);
        }
        return true;
    }

    private static StreamId stream(int number) {
        return new StreamId(LAKESIDE, "issue", "2026-" + number);
    }

    private static ImmutableList<Fact> facts(int number) {
        return IntStream.range(0, OF_STREAM)
                .mapToObj(at -> new Fact("{\"issue\":\"" + number + "\",\"step\":" + at + ",\"by\":\"officer-"
                        + number % 97 + "\",\"说明\":\"" + "灯坏了".repeat(10 + number % 7) + "\"}"))
                .collect(ImmutableList.toImmutableList());
    }

    private void beside(Transaction tx, int number) {
        storage.timers().set(tx, new TimerKey(stream(number), "due"), START.plusSeconds(number));
        SubjectId subject = new SubjectId("resident-" + number);
        storage.vault().put(tx, LAKESIDE, subject, "words", "灯坏了 13800138000".getBytes(UTF_8));
        storage.vault().index(tx, LAKESIDE, subject, "token-" + number);
        if (number % 2 == 0) {
            storage.outbox()
                    .enqueue(
                            tx,
                            new Notice(
                                    "d-" + number, LAKESIDE, "o-" + number, "r", "raised", ImmutableMap.of("a", "b")),
                            START);
        }
    }
}
