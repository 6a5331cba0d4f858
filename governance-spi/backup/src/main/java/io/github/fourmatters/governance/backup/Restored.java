package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.backup.lines.Counter;
import io.github.fourmatters.governance.backup.lines.LineKind;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.time.Instant;

/** Counts what was put into the storage, and what was left out. */
final class Restored {

    private final Counter counter = new Counter();
    private long erasedEntries;
    private long keylessEntries;
    private long tokens;

    void count(LineKind kind) {
        counter.add(kind);
    }

    void leaveOutErased() {
        erasedEntries++;
    }

    void leaveOutKeyless() {
        keylessEntries++;
    }

    void leaveOutToken() {
        tokens++;
    }

    RestoreReport report(Instant madeAt, ImmutableList<ChainHead> restored, ImmutableList<ChainHead> unchanged) {
        return new RestoreReport(
                madeAt,
                restored,
                unchanged,
                Counts.of(counter),
                new RestoreReport.LeftOut(erasedEntries, keylessEntries, tokens));
    }
}
