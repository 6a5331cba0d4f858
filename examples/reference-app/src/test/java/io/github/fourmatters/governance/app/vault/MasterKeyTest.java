package io.github.fourmatters.governance.app.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key on the command line: made, given, changed, and wrong. */
class MasterKeyTest {
    private static final String TABLE = """
            REQUESTID,DATETIMEINIT,PRJCOMPLETEDATE,DATETIMECLOSED,DATECANCELLED,GROUP,PROBLEMCODE,SUBMITTO,NEIGHBORHOOD,CALLERTYPE,DESCRIPTION,PLAIN_ENGLISH_NAME_FOR_PROBLEMCODE,PROBADDRESS
            %s,%s 08:00:00.0,,,,Trees,Inspect,FORESTRY,16,WEB,Inspect,Tree,1 MADE UP ST
            """;

    @TempDir
    private Path folder;

    private Answer imported(String id, String day, String key) throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), TABLE.formatted(id, day));
        return Answer.to(
                "import",
                table.toString(),
                "--format",
                "stlouis-csb",
                "--storage",
                path("office.db"),
                "--master-key",
                path(key));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Answer made(String name, String... more) {
        Answer made =
                more.length == 0 ? Answer.to("master-key", path(name)) : Answer.to("master-key", path(name), more[0]);
        assertThat(made.exitCode()).as(made.err()).isZero();
        return made;
    }

    private Answer rekey(String key) {
        return Answer.to("rekey", "--storage", path("office.db"), "--master-key", path(key), "--lang", "en");
    }

    private Answer words(String key) {
        return Answer.to("audit", "--storage", path("office.db"), "--master-key", path(key));
    }

    @Test
    void a_key_is_made_for_its_owner_alone_and_never_overwritten() throws IOException {
        made("one.key");
        List<String> lines = Files.readAllLines(folder.resolve("one.key"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).matches("\\d{4}-\\d\\d-\\d\\d-[0-9a-f]{8} [A-Za-z0-9+/]{43}=");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("one.key"))).hasSize(2);
        }
        Answer.to("master-key", path("one.key")).assertComplaint("one.key is there already", "--add");
        assertThat(Files.readAllLines(folder.resolve("one.key"))).isEqualTo(lines);
    }

    @Test
    void a_key_is_changed_and_the_old_one_is_not_needed_any_more() throws IOException {
        made("one.key");
        Answer first = imported("1", "2010-03-01", "one.key");
        assertThat(first.exitCode()).as(first.err()).isZero();
        Files.copy(folder.resolve("one.key"), folder.resolve("old.key"));
        made("one.key", "--add");
        assertThat(rekey("one.key").out()).contains("1 key of a resident was put");
        List<String> lines = Files.readAllLines(folder.resolve("one.key"));
        Files.write(folder.resolve("new.key"), lines.subList(0, 2));
        assertThat(words("new.key").exitCode()).isZero();
        assertThat(words("old.key").exitCode()).isEqualTo(1);
        assertThat(imported("2", "2010-03-02", "new.key").exitCode()).isZero();
    }

    @Test
    void a_storage_without_a_master_key_gets_one() throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), TABLE.formatted("1", "2010-03-01"));
        assertThat(Answer.to("import", table.toString(), "--format", "stlouis-csb", "--storage", path("office.db"))
                        .exitCode())
                .isZero();
        made("one.key");
        assertThat(rekey("one.key").out()).contains("1 key of a resident was put");
        assertThat(rekey("one.key").out()).contains("Nothing was changed");
        assertThat(words("one.key").exitCode()).isZero();
    }

    @Test
    void a_file_that_holds_no_keys_is_named_and_never_quoted() throws IOException {
        Files.writeString(folder.resolve("letter.key"), "Dear secretSecretSecret\n");
        Files.writeString(folder.resolve("empty.key"), "# nothing yet\n");
        rekey("letter.key").assertComplaint("letter.key", "an id and 32 bytes");
        assertThat(rekey("letter.key").err()).doesNotContain("secretSecretSecret");
        rekey("empty.key").assertComplaint("empty.key holds no key");
        Answer.to("master-key", path("letter.key"), "--add").assertComplaint("letter.key", "an id and 32 bytes");
        Files.writeString(folder.resolve("long.key"), "# nothing\n".repeat(6_401));
        rekey("long.key").assertStorageComplaint("long.key cannot be read (has more than 64000 characters)");
        Answer.to("master-key", path("long.key"), "--add").assertStorageComplaint("long.key", "more than 64000");
        rekey("nowhere.key").assertStorageComplaint("nowhere.key cannot be read");
        Answer.to("rekey", "--storage", path("office.db")).assertComplaint("--master-key is missing");
    }
}
