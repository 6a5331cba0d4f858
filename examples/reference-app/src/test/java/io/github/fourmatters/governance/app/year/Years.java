package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.report.HtmlReport;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Progress;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A year that was played in memory.
 *
 * @param storage the storage
 * @param run what the views answered
 */
record Years(Storage<Fact> storage, YearRun run) {
    static final long SEED = 2026;

    static Years play(Charter charter, long seed) {
        return play(new InMemoryStorage<>(), charter, seed);
    }

    static Years play(Storage<Fact> storage, Charter charter, long seed) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (Progress progress = Progress.on(nowhere, "", false)) {
            return new Years(storage, YearRun.on(storage, charter, seed, progress));
        }
    }

    ImmutableList<Recorded<Fact>> feed() {
        return feed(storage);
    }

    static ImmutableList<Recorded<Fact>> feed(Storage<Fact> storage) {
        return YearRun.ledgers().stream()
                .flatMap(ledger -> storage.journal().readLedger(ledger, 0, 100_000).events().stream())
                .collect(ImmutableList.toImmutableList());
    }

    String page(Language language) {
        return new HtmlReport(run.findings(), language, "2026")
                .html(ImmutableList.of(CaseComparison.table(run, language)));
    }
}
