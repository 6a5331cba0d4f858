package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process of an import, as {@code kill -9} does, and runs it again. */
class KilledImportTest {
    @TempDir
    private Path folder;

    @Test
    void an_import_that_is_killed_twice_and_run_again_ends_in_the_same_journal_event_for_event() throws Exception {
        Path table = Requests.many(folder, 300);
        Path whole = folder.resolve("whole.db");
        Path killed = folder.resolve("killed.db");
        ImportProcess.finish(table, whole);
        ImportProcess.start(table, killed).await("importing 20 %").kill();
        long first = ImportProcess.journal(killed).lines().count();
        ImportProcess.start(table, killed).await("importing 60 %").kill();
        long second = ImportProcess.journal(killed).lines().count();
        ImportProcess.finish(table, killed);
        String expected = ImportProcess.journal(whole);
        assertThat(first).isPositive().isLessThan(second);
        assertThat(second).isLessThan(expected.lines().count());
        assertThat(ImportProcess.journal(killed)).isEqualTo(expected);
    }
}
