package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was played already leaves the file as it is when it is played again. */
class RepeatedRunTest {
    @TempDir
    private Path folder;

    @Test
    void an_import_that_is_repeated_grows_the_file_by_nothing() throws IOException {
        Path table = Requests.many(folder, 200);
        assertUnchanged("import", table.toString(), "--format", "stlouis-csb");
    }

    @Test
    void a_year_that_is_played_twice_grows_the_file_by_nothing() throws IOException {
        assertUnchanged("year", "--out", folder.resolve("year.html").toString());
    }

    private void assertUnchanged(String... command) throws IOException {
        Path storage = folder.resolve("storage.db");
        String[] arguments = Arrays.copyOf(command, command.length + 2);
        arguments[command.length] = "--storage";
        arguments[command.length + 1] = storage.toString();
        assertThat(Answer.to(arguments).exitCode()).isZero();
        byte[] once = Files.readAllBytes(storage);
        assertThat(Answer.to(arguments).exitCode()).isZero();
        assertThat(Files.readAllBytes(storage)).isEqualTo(once);
        assertThat(folder.resolve("storage.db-wal")).doesNotExist();
    }
}
