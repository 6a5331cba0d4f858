package io.github.fourmatters.governance.tck.workload;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.workload.Step.EntryKey;
import io.github.fourmatters.governance.tck.workload.Step.Move;
import io.github.fourmatters.governance.tck.workload.Step.Piece;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Writes one writer's steps, each behind what the ones before have left. Not thread-safe. */
final class Script {

    /** Is when everything of a workload is recorded. */
    static final Instant START = Instant.parse("2026-03-02T01:30:00.123456Z");

    private static final int STREAMS = 12;
    private static final int SUBJECTS = 6;
    private static final int MOST_FILLER = 600;

    private final Workload workload;
    private final int writer;
    private final Kept kept = new Kept();
    private long done;

    Script(Workload workload, int writer) {
        this.workload = workload;
        this.writer = writer;
    }

    long done() {
        return done;
    }

    Kept kept() {
        return kept;
    }

    /** Goes on behind a step. */
    void done(Step step) {
        if (step.kind().isKeeping()) {
            kept.add(step);
        }
        done++;
    }

    /** Gives the step behind those that are done. */
    Step next() {
        long number = done + 1;
        Random random = workload.random(writer, number);
        StepKind kind = StepKind.at(random.nextInt(100));
        LedgerId ledger = Workload.ledger(random.nextInt(workload.ledgers()));
        CommandId command = new CommandId(own("c" + number));
        boolean full = kind == StepKind.COMMAND || kind == StepKind.UNDO;
        return new Step(
                number,
                kind,
                ledger,
                command,
                pieces(ledger, number, full ? 1 + random.nextInt(2) : 1, random),
                full ? timers(ledger, random) : ImmutableMap.of(),
                kind == StepKind.TAKE ? kept.anyTimer(ledger, random) : Optional.<DueTimer>empty(),
                full ? notices(ledger, number, random) : ImmutableList.of(),
                full ? entries(ledger, number, random) : ImmutableMap.of(),
                kind == StepKind.ERASE ? Optional.of(subject(random)) : Optional.empty(),
                kind == StepKind.CHECKPOINT ? Optional.of(move(ledger, random)) : Optional.empty());
    }

    private String own(String text) {
        return workload.name() + "-" + writer + "-" + text;
    }

    private StreamId stream(LedgerId ledger, int number) {
        return new StreamId(ledger, "issue", own("s" + number));
    }

    private SubjectId subject(Random random) {
        return new SubjectId(own("p" + random.nextInt(SUBJECTS)));
    }

    private ImmutableList<Piece> pieces(LedgerId ledger, long number, int streams, Random random) {
        int first = random.nextInt(STREAMS);
        ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
        for (int at = 0; at < streams; at++) {
            StreamId stream = stream(ledger, (first + at) % STREAMS);
            ImmutableList.Builder<String> texts = ImmutableList.builder();
            for (int n = 0; n <= random.nextInt(2); n++) {
                texts.add(own("c" + number) + "/" + at + "/" + n + " " + "居".repeat(random.nextInt(MOST_FILLER) / 3));
            }
            pieces.add(new Piece(stream, kept.version(stream), texts.build()));
        }
        return pieces.build();
    }

    private ImmutableMap<TimerKey, Instant> timers(LedgerId ledger, Random random) {
        Map<TimerKey, Instant> timers = new LinkedHashMap<>();
        for (int at = 0; at < random.nextInt(3); at++) {
            timers.put(
                    new TimerKey(stream(ledger, random.nextInt(STREAMS)), "due-" + random.nextInt(3)),
                    START.plus(Duration.ofSeconds(random.nextInt(1_000_000))));
        }
        return ImmutableMap.copyOf(timers);
    }

    private ImmutableList<Notice> notices(LedgerId ledger, long number, Random random) {
        ImmutableList.Builder<Notice> notices = ImmutableList.builder();
        for (int at = 0; at < random.nextInt(3); at++) {
            notices.add(new Notice(
                    own("c" + number) + "/" + at,
                    ledger,
                    own("o" + random.nextInt(4)),
                    "resident",
                    "told",
                    ImmutableMap.of("number", Long.toString(number))));
        }
        return notices.build();
    }

    private ImmutableMap<EntryKey, String> entries(LedgerId ledger, long number, Random random) {
        Map<EntryKey, String> entries = new LinkedHashMap<>();
        for (int at = 0; at < random.nextInt(3); at++) {
            entries.put(
                    new EntryKey(ledger, subject(random), "word-" + random.nextInt(3)),
                    own("words" + number) + "·".repeat(random.nextInt(200)));
        }
        return ImmutableMap.copyOf(entries);
    }

    private Move move(LedgerId ledger, Random random) {
        ViewId view = new ViewId(own("view"));
        long from = kept.checkpoint(view, ledger);
        return new Move(view, from, from + 1 + random.nextInt(5));
    }
}
