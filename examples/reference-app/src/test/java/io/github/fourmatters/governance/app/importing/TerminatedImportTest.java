package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the process of an import to end, as an administrator or a shutdown does (SIGTERM), and runs it again. */
class TerminatedImportTest {
    private static final int ROWS = 300;
    private static final Pattern SENTENCE =
            Pattern.compile("stopped after (\\d+) of (\\d+) rows; run it again to go on");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"db", "mv.db"})
    void an_import_that_is_asked_to_end_says_how_far_it_came_and_goes_on_from_there(String ending) throws Exception {
        Path table = Requests.many(folder, ROWS);
        Path whole = folder.resolve("whole." + ending);
        Path ended = folder.resolve("ended." + ending);
        ImportProcess.finish(table, whole);
        int first = terminated(table, ended, "importing 10 %");
        int second = terminated(table, ended, "importing 50 %");
        assertThat(first).isPositive().isLessThan(second);
        assertThat(second).isLessThan(ROWS);
        ImportProcess.finish(table, ended);
        assertThat(ImportProcess.journal(ended)).isEqualTo(ImportProcess.journal(whole));
    }

    /** How many rows stand in the storage by what was said, after making sure that they do. */
    private static int terminated(Path table, Path storage, String progress) throws Exception {
        ImportProcess process = ImportProcess.start(table, storage).await(progress);
        process.terminate();
        String said = process.rest();
        assertThat(process.exitCode()).as(said).isEqualTo(143);
        // Nothing in flight was told that it failed, let alone that it would fail again.
        assertThat(said).doesNotContain("error", "fail", "Exception");
        Matcher sentence = SENTENCE.matcher(said);
        assertThat(sentence.find()).as(said).isTrue();
        int rows = Integer.parseInt(sentence.group(1));
        assertThat(ImportProcess.journal(storage).lines().filter(line -> line.contains("/raise\"")))
                .as(said)
                .hasSize(rows);
        return rows;
    }
}
