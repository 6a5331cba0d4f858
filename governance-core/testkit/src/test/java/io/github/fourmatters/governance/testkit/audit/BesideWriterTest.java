package io.github.fourmatters.governance.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.audit.Audit;
import io.github.fourmatters.governance.audit.AuditReport;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.testkit.HistoryGenerator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An audit looks at one moment: it finds nothing while somebody writes, and holds nobody up. */
class BesideWriterTest {
    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_while_a_history_is_played(Tampered database) throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Storage<Fact> storage = database.create(folder.resolve("busy" + database.ending()))) {
            Future<?> writer = threads.submit(
                    () -> HistoryGenerator.standard().on(() -> storage).play(5, 150));
            int grown = 0;
            long events = 0;
            while (!writer.isDone()) {
                AuditReport report = Audit.of(storage).run(BEFORE);
                assertThat(report.findings()).isEmpty();
                report.heads()
                        .forEach(head -> assertThat(head.head().position())
                                .isEqualTo(report.counts().events()));
                grown += report.counts().events() > events ? 1 : 0;
                events = report.counts().events();
            }
            writer.get();
            assertThat(grown).isGreaterThan(2);
            assertThat(Audit.of(storage).run(BEFORE).findings()).isEmpty();
        } finally {
            threads.shutdown();
        }
    }
}
