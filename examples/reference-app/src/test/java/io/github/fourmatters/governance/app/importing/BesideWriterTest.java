package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a storage that another process writes to. */
class BesideWriterTest {
    @TempDir
    private Path folder;

    @Test
    void questions_are_answered_while_another_process_imports() throws Exception {
        Path table = Requests.many(folder, 300);
        Path storage = folder.resolve("busy.db");
        ImportProcess writer = ImportProcess.start(table, storage).await("importing 10 %");
        int asked = 0;
        long seen = 0;
        do {
            long lines = answer("export", storage).lines().count();
            assertThat(lines).isGreaterThanOrEqualTo(seen);
            seen = lines;
            answer("list", storage);
            answer("report", storage);
            asked++;
        } while (writer.isAlive());
        String said = writer.rest();
        assertThat(writer.exitCode()).as(said).isZero();
        assertThat(asked).isGreaterThan(1);
        assertThat(answer("export", storage).lines().count())
                .isEqualTo(ImportProcess.journal(storage).lines().count());
    }

    private static String answer(String question, Path storage) {
        Answer answer = Answer.to(question, "--storage", storage.toString());
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.err()).isEmpty();
        return answer.out();
    }
}
