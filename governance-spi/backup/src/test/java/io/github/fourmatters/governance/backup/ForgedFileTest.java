package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with a right checksum is still refused if its lines are not those of a backup. */
@SuppressWarnings("StringSplitter") // what is empty at the end is not wanted
class ForgedFileTest {

    @TempDir
    Path folder;

    private Path file;
    private List<String> whole;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("backup");
        try (JdbcStorage<Fact> storage = Place.SQLITE.open(folder, "from")) {
            new History(storage).everything();
            Backup.of(storage, START).write(file);
        }
        whole = Files.readAllLines(file, UTF_8);
    }

    /** Writes the lines with a last one that fits them. */
    private void forge(List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(each -> text.append(each).append('\n'));
        StringBuilder end = new StringBuilder("{\"type\":\"end\",\"lines\":" + lines.size());
        for (String type : "charter event timer notice parked erased entry key token".split(" ")) {
            long count = lines.stream()
                    .filter(each -> each.startsWith("{\"type\":\"" + type + "\""))
                    .count();
            end.append(",\"").append(type).append("\":").append(count);
        }
        String hash = Hashing.sha256().hashString(text, UTF_8).toString();
        Files.writeString(file, text + end.toString() + ",\"sha256\":\"" + hash + "\"}\n");
    }

    private String refused(Consumer<List<String>> change) throws IOException {
        List<String> lines = new ArrayList<>(whole.subList(0, whole.size() - 1));
        change.accept(lines);
        forge(lines);
        try {
            BackupFile.verify(file);
        } catch (BackupException refused) {
            assertThat(refused.refusal()).isIn(BackupRefusal.DAMAGED, BackupRefusal.NOT_A_BACKUP);
            return String.valueOf(refused.getMessage());
        }
        throw new AssertionError("it was taken for one of ours");
    }

    private int first(String type) {
        for (int at = 0; at < whole.size(); at++) {
            if (whole.get(at).startsWith("{\"type\":\"" + type + "\"")) {
                return at;
            }
        }
        throw new AssertionError("there is no " + type);
    }

    private Consumer<List<String>> replacing(String type, String old, String other) {
        int at = first(type);
        assertThat(whole.get(at)).contains(old);
        return lines -> lines.set(at, lines.get(at).replace(old, other));
    }

    @Test
    void the_lines_as_they_are_make_the_same_file_so_that_the_others_fail_for_what_was_changed() throws IOException {
        byte[] before = Files.readAllBytes(file);
        forge(whole.subList(0, whole.size() - 1));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void an_event_that_was_changed_left_out_or_added_breaks_the_chain() throws IOException {
        assertThat(refused(replacing("event", "print-1", "print-9"))).contains("position 1", "hash");
        assertThat(refused(lines -> lines.remove(first("event") + 1))).contains("position 3");
        assertThat(refused(lines -> lines.remove(first("timer") - 1))).contains("end at position 5");
        assertThat(refused(replacing("ledger", "\"position\":5", "\"position\":4")))
                .contains("position 4");
        assertThat(refused(replacing("ledger", ".123459Z", ".123458Z"))).contains("end at position 5");
    }

    @Test
    void lines_that_stand_in_another_order_or_twice_are_refused() throws IOException {
        for (String type : "event timer erased entry token charter ledger".split(" ")) {
            int at = first(type);
            assertThat(refused(lines -> lines.add(at, lines.get(at)))).contains("line " + (at + 2));
        }
        for (String type : "timer notice parked charter".split(" ")) {
            int at = first(type);
            refused(lines -> lines.add(at - 1, lines.remove(at)));
        }
        int end = whole.size() - 1;
        refused(lines -> lines.add(lines.remove(first("ledger"))));
        refused(lines -> lines.add(1, lines.remove(end - 1)));
        refused(lines -> lines.add(whole.get(first("event"))));
    }

    @Test
    void members_that_are_missing_unknown_of_another_kind_or_impossible_are_refused() throws IOException {
        assertThat(refused(replacing("timer", "\"name\":", "\"title\":"))).contains("'name' is missing");
        assertThat(refused(replacing("timer", "\"name\":\"due\"", "\"name\":\"due\",\"more\":1")))
                .contains("not known");
        assertThat(refused(replacing("timer", "\"name\":\"due\"", "\"name\":[\"due\"]")))
                .contains("another kind");
        assertThat(refused(replacing("timer", "\"name\":\"due\"", "\"name\":\"due\",\"name\":\"due\"")))
                .contains("no JSON");
        assertThat(refused(replacing("timer", "\"name\":\"due\"", "\"name\":\"d  e\"")))
                .contains("timer name");
        assertThat(refused(replacing("timer", "\"name\":\"due\"", "\"name\":1.5")))
                .contains("no kind");
        assertThat(refused(replacing("timer", "Z\"", "123Z\""))).contains("microseconds");
        assertThat(refused(replacing("timer", "2026", "someday"))).contains("instant");
        assertThat(refused(replacing("notice", "\"attempts\":", "\"attempts\":-")))
                .contains("attempts");
        assertThat(refused(replacing("notice", "\"attempts\":", "\"attempts\":99999999999")))
                .contains("attempts");
        assertThat(refused(replacing("notice", "\"attempts\":", "\"attempts\":9999999999999999999999")))
                .contains("line");
        assertThat(refused(replacing("entry", "\"bytes\":\"", "\"bytes\":\"*"))).contains("line");
        assertThat(refused(replacing("event", "\"type\":\"event\"", "\"type\":\"unheard\"")))
                .contains("type");
        assertThat(refused(replacing("backup", "\"riverside\"", "\"riverside\",\"third\"")))
                .contains("2 of 3");
        assertThat(refused(replacing("backup", "\"lakeside\",\"riverside\"", "\"riverside\",\"lakeside\"")))
                .contains("order");
        assertThat(refused(replacing("backup", "\"format\":1", "\"format\":0"))).contains("format 0");
    }

    @Test
    void what_cannot_be_read_is_not_quoted() throws IOException {
        assertThat(refused(lines -> lines.set(3, "\"13800138000".repeat(1000)))).doesNotContain("138001");
    }

    @Test
    void events_whose_chain_fits_and_whose_streams_or_commands_do_not_are_not_restored() throws IOException {
        try (JdbcStorage<Fact> storage = Place.SQLITE.open(folder, "to")) {
            for (String forged : Arrays.asList(
                    Rechained.of(whole, line -> line.replace("\"version\":2", "\"version\":7")),
                    Rechained.of(whole, line -> line.replace("\"command-3\"", "\"command-1\"")),
                    Rechained.of(
                            whole, line -> line.contains("\"position\":2") ? line.replace("print-1", "x") : line))) {
                forge(Arrays.asList(forged.split("\n")));
                assertThat(BackupFile.verify(file).counts().events()).isEqualTo(6);
                try {
                    Restore.into(storage).from(file);
                    throw new AssertionError("it was restored");
                } catch (BackupException refused) {
                    assertThat(refused.refusal()).isEqualTo(BackupRefusal.DAMAGED);
                    assertThat(refused.getMessage()).contains("cannot be put back");
                }
                assertThat(Contents.of(storage, LAKESIDE).events()).isEmpty();
            }
        }
    }
}
