package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no whole backup is told from one, in one sentence that says what it is. */
@SuppressWarnings("StringSplitter") // what is empty at the end is not wanted
class DamagedFileTest {

    @TempDir
    Path folder;

    private Path file;
    private byte[] backup;
    private byte[] keys;

    @BeforeEach
    void write() throws IOException {
        try (JdbcStorage<Fact> storage = Place.SQLITE_ENCRYPTED.open(folder, "from")) {
            new History(storage).everything();
            file = folder.resolve("backup");
            Backup.of(storage, START).write(file);
            backup = Files.readAllBytes(file);
            Backup.of(storage, START).writeKeys(folder.resolve("keys"));
            keys = Files.readAllBytes(folder.resolve("keys"));
        }
    }

    private BackupRefusal refusal(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return refusal();
    }

    private BackupRefusal refusal() {
        try {
            BackupFile.verify(file);
        } catch (BackupException refused) {
            assertThat(refused.getMessage())
                    .contains(file.toString())
                    .doesNotContain("\n")
                    .hasSizeLessThan(600);
            return refused.refusal();
        }
        throw new AssertionError("it was taken for a whole one");
    }

    @Test
    void a_file_that_was_cut_anywhere_is_refused_and_told_as_cut_once_its_first_line_is_known() throws IOException {
        Random random = new Random(5);
        for (byte[] whole : new byte[][] {backup, keys}) {
            int known = whole == backup ? "{\"type\":\"backup\"".length() : "{\"type\":\"keys\"".length();
            for (int length = 0; length < whole.length; length += 1 + random.nextInt(length < 200 ? 2 : 12)) {
                BackupRefusal expected = length < known ? BackupRefusal.NOT_A_BACKUP : BackupRefusal.CUT;
                assertThat(refusal(Arrays.copyOf(whole, length)))
                        .as("cut after %s bytes", length)
                        .isEqualTo(expected);
            }
            assertThat(refusal(Arrays.copyOf(whole, whole.length - 1))).isEqualTo(BackupRefusal.CUT);
        }
    }

    @Test
    void a_file_that_was_cut_after_a_whole_line_is_told_as_cut() throws IOException {
        for (int at = 0; at < backup.length - 1; at++) {
            if (backup[at] == '\n') {
                assertThat(refusal(Arrays.copyOf(backup, at + 1))).isEqualTo(BackupRefusal.CUT);
            }
        }
    }

    @Test
    void a_file_in_which_any_byte_was_changed_is_refused() throws IOException {
        Random random = new Random(7);
        Map<BackupRefusal, Integer> found = new EnumMap<>(BackupRefusal.class);
        for (byte[] whole : new byte[][] {backup, keys}) {
            for (int at = 0; at < whole.length; at += 1 + random.nextInt(8)) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) (1 + random.nextInt(255));
                found.merge(refusal(changed), 1, Integer::sum);
            }
        }
        assertThat(found.keySet())
                .isSubsetOf(
                        BackupRefusal.DAMAGED,
                        BackupRefusal.NOT_A_BACKUP,
                        BackupRefusal.NEWER_FORMAT,
                        BackupRefusal.CUT);
        assertThat(found.get(BackupRefusal.DAMAGED)).isGreaterThan(1000);
    }

    @Test
    void a_file_without_one_of_its_lines_or_with_one_twice_or_two_swapped_is_refused() throws IOException {
        String[] lines = new String(backup, UTF_8).split("(?<=\n)");
        for (int at = 0; at < lines.length; at++) {
            String[] less = lines.clone();
            less[at] = "";
            refusal(String.join("", less).getBytes(UTF_8));
            String[] twice = lines.clone();
            twice[at] = lines[at] + lines[at];
            refusal(String.join("", twice).getBytes(UTF_8));
            if (at > 0) {
                String[] swapped = lines.clone();
                swapped[at] = lines[at - 1];
                swapped[at - 1] = lines[at];
                refusal(String.join("", swapped).getBytes(UTF_8));
            }
        }
    }

    @Test
    void garbage_and_the_files_of_other_programs_are_no_backups() throws IOException {
        byte[] garbage = new byte[100_000];
        new Random(1).nextBytes(garbage);
        assertThat(refusal(garbage)).isEqualTo(BackupRefusal.NOT_A_BACKUP);
        assertThat(refusal(Files.readAllBytes(folder.resolve("from.db")))).isEqualTo(BackupRefusal.NOT_A_BACKUP);
        for (String other : new String[] {
            "",
            "\n",
            "null",
            "[]",
            "{}\n",
            "{\"type\":null}\n",
            "{\"type\":\"event\"}\n",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "position,hash\n1,2\n"
        }) {
            assertThat(refusal(other.getBytes(UTF_8)))
                    .as(other.substring(0, Math.min(20, other.length())))
                    .isEqualTo(BackupRefusal.NOT_A_BACKUP);
        }
        assertThat(refusal(("\ufeff" + new String(backup, UTF_8)).getBytes(UTF_8)))
                .isEqualTo(BackupRefusal.DAMAGED);
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> BackupFile.verify(file)).hasMessageContaining("is empty");
    }

    @Test
    void a_line_without_an_end_is_not_read_into_memory() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = 0; count < 80; count++) {
                out.write(megabyte);
            }
        }
        assertThat(refusal()).isEqualTo(BackupRefusal.NOT_A_BACKUP);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new String(backup, UTF_8).split("(?<=\n)", -1)[0].getBytes(UTF_8));
            for (int count = 0; count < 80; count++) {
                out.write(megabyte);
            }
        }
        assertThat(refusal()).isEqualTo(BackupRefusal.DAMAGED);
        assertThatThrownBy(() -> BackupFile.verify(file))
                .hasMessageContaining("line 2")
                .hasMessageContaining("longer");
    }

    @Test
    void a_newer_format_is_told_with_both_numbers() throws IOException {
        String newer = new String(backup, UTF_8).replaceFirst("\"format\":1", "\"format\":2,\"unheard\":[{\"of\":1}]");
        Files.writeString(file, newer.replace(",\"unheard\":[{\"of\":1}]", ""));
        assertThat(refusal()).isEqualTo(BackupRefusal.NEWER_FORMAT);
        assertThatThrownBy(() -> BackupFile.verify(file))
                .hasMessageContaining("format 2")
                .hasMessageContaining("1;");
    }

    @Test
    void a_file_that_does_not_exist_or_is_a_folder_is_named() {
        for (Path other : new Path[] {folder, folder.resolve("absent")}) {
            assertThatThrownBy(() -> BackupFile.verify(other))
                    .isInstanceOfSatisfying(
                            BackupException.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(BackupRefusal.FILE_FAILED))
                    .hasMessageContaining(other.toString());
        }
    }

    @Test
    void what_is_damaged_is_not_restored_and_the_storage_stays_empty() throws IOException {
        String altered = new String(backup, UTF_8).replace("token-5", "token-6");
        Files.writeString(file, altered);
        try (JdbcStorage<Fact> to = Place.SQLITE_ENCRYPTED.open(folder, "to")) {
            assertThatThrownBy(
                            () -> Restore.into(to).keys(folder.resolve("keys")).from(file))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("checksum");
            assertThat(to.charters().count()).isZero();
            assertThat(Contents.of(to, History.LAKESIDE).events()).isEmpty();
            Files.write(file, backup);
            byte[] damaged = keys.clone();
            damaged[damaged.length / 2] ^= 1;
            Files.write(folder.resolve("keys"), damaged);
            assertThatThrownBy(
                            () -> Restore.into(to).keys(folder.resolve("keys")).from(file))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("keys");
            assertThat(to.charters().count()).isZero();
        }
    }
}
