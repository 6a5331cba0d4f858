package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not a whole storage of ours gets one sentence and exit code 3, from whoever reads and from whoever writes, and is left alone. */
class RefusedStorageTest {
    @TempDir
    private Path folder;

    private Path file;
    private byte[] whole;

    @BeforeEach
    void fill() throws IOException {
        file = folder.resolve("office.db");
        try (Storage<Fact> storage = Storages.sqlite(file)) {
            Settled.one(storage);
        }
        whole = Files.readAllBytes(file);
    }

    private void assertRefused(String... parts) {
        Map<String, HashCode> before = FileImages.of(folder);
        for (String command : new String[] {"list", "year", "export", "compact"}) {
            Answer answer = Answer.to(command, "--storage", file.toString());
            answer.assertStorageComplaint(file.toString());
            answer.assertStorageComplaint(parts);
            assertThat(FileImages.of(folder)).as(command).isEqualTo(before);
        }
    }

    @Test
    void a_file_that_was_cut_anywhere() throws IOException {
        for (int place = 1; place <= 40; place++) {
            Files.write(file, Arrays.copyOf(whole, place * (whole.length - 1) / 40));
            assertRefused("office.db");
        }
        Files.write(file, Arrays.copyOf(whole, whole.length - 300));
        assertRefused("was cut", "restore a backup");
    }

    @Test
    void an_empty_file() throws IOException {
        Files.write(file, new byte[0]);
        assertRefused("is empty", "restore a backup");
    }

    @Test
    void a_file_of_something_else() throws IOException {
        Files.write(file, "Dear all, ".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        assertRefused("is not a SQLite database");
    }

    @Test
    void a_database_of_another_program() throws SQLException, IOException {
        Files.delete(file);
        run("CREATE TABLE song (title TEXT)");
        assertRefused("of another program");
    }

    @Test
    void a_storage_of_a_newer_version() throws SQLException {
        run("PRAGMA user_version=99");
        assertRefused("newer version", "use a newer library");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_folder() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        Answer.to("list", "--storage", file.toString()).assertStorageComplaint("office.db is not a file");
    }

    @Test
    void a_storage_that_nothing_was_done_in_yet_is_no_broken_one() throws IOException {
        Files.delete(file);
        Storages.sqlite(file).close();
        Answer.to("list", "--storage", file.toString()).assertComplaint("holds nothing yet");
    }

    @Test
    void an_h2_file_that_was_cut() throws IOException {
        file = folder.resolve("office.mv.db");
        try (Storage<Fact> storage = Storages.createOrOpen(file)) {
            Settled.one(storage);
        }
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - 300));
        Map<String, HashCode> before = FileImages.of(folder);
        for (String command : new String[] {"list", "year"}) {
            Answer.to(command, "--storage", file.toString()).assertStorageComplaint("office.mv.db", "was cut");
        }
        assertThat(FileImages.of(folder)).isEqualTo(before);
    }
}
