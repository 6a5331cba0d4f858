package io.github.fourmatters.governance.jdbc.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.Appending;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of a file whose journal was cut, altered or taken away: it is refused with a sentence, or it opens with a whole chain
 * that is at most as long as what was acknowledged. Which of the two, the journal cannot always tell; who has kept the head can.
 */
class SqliteJournalTest {

    private static final int COMMANDS = 12;
    private static final int HEADER = 32;
    private static final int FRAME = 24 + 4096;
    private static final String JOURNAL = "lakeside.db-wal";

    @TempDir
    private Path folder;

    private byte[] file = new byte[0];
    private byte[] journal = new byte[0];
    private final List<ChainHead> heads = new ArrayList<>();
    private int copies;

    /** Copies the file and its journal as a kill leaves them. */
    private void fill() throws IOException {
        Path original = folder.resolve("original/lakeside.db");
        try (JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(original, new FactCodec())) {
            for (int at = 0; at < COMMANDS; at++) {
                Appending.append(storage, "c" + at);
                storage.chain().head(Appending.LEDGER).ifPresent(heads::add);
            }
            file = Files.readAllBytes(original);
            journal = Files.readAllBytes(original.resolveSibling(JOURNAL));
        }
        assertThat(journal.length).isGreaterThan(HEADER + COMMANDS * FRAME);
    }

    /** Opens the file with another journal, and gives how many events there are; or empty if it was refused. */
    private Optional<Integer> opened(byte[] with) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy" + copies++)).resolve("lakeside.db");
        Files.write(copy, file);
        if (with.length > 0) {
            Files.write(copy.resolveSibling(JOURNAL), with);
        }
        try (JdbcStorage<Fact> storage = SqliteStorage.open(copy, new FactCodec())) {
            int events = Appending.events(storage);
            assertThat(storage.chain().verify(Appending.LEDGER)).isEmpty();
            assertThat(storage.inspect()).isEmpty();
            assertThat(events).isLessThanOrEqualTo(COMMANDS);
            // Who kept the head that was acknowledged finds out.
            assertThat(storage.chain().head(Appending.LEDGER).equals(Optional.of(heads.get(COMMANDS - 1))))
                    .isEqualTo(events == COMMANDS);
            return Optional.of(events);
        } catch (StorageException refused) {
            assertThat(refused).hasMessageContaining("lakeside.db").hasMessageContaining("restore a backup");
            assertThat(refused.retryable()).isFalse();
            assertThat(Files.readAllBytes(copy)).isEqualTo(file);
            assertThat(Files.readAllBytes(copy.resolveSibling(JOURNAL))).isEqualTo(with);
            return Optional.empty();
        }
    }

    private byte[] flipped(int at) {
        byte[] other = journal.clone();
        other[at] ^= 1;
        return other;
    }

    private int lastCommit() {
        int frames = (journal.length - HEADER) / FRAME;
        for (int frame = frames - 2; frame >= 0; frame--) {
            int size = HEADER + frame * FRAME + 4;
            if ((journal[size] | journal[size + 1] | journal[size + 2] | journal[size + 3]) != 0) {
                return frame;
            }
        }
        throw new IllegalStateException("no commit before the last one");
    }

    @Test
    void a_whole_journal_holds_everything() throws IOException {
        fill();
        assertThat(opened(journal)).contains(COMMANDS);
    }

    @Test
    void a_journal_that_was_cut_opens_with_what_is_left_of_it_and_only_a_kept_head_tells() throws IOException {
        fill();
        assertThat(opened(Arrays.copyOf(journal, journal.length - 300))).contains(COMMANDS - 1);
        for (int length = journal.length - 1; length > 0; length -= FRAME / 2 + 7) {
            assertThat(opened(Arrays.copyOf(journal, length))).isPresent();
        }
    }

    @Test
    void a_journal_that_is_gone_opens_with_what_the_file_holds_or_is_refused() throws IOException {
        fill();
        Optional<Integer> left = opened(new byte[0]);
        assertThat(left.isEmpty() || left.get() < COMMANDS).isTrue();
    }

    @Test
    void a_byte_that_was_altered_before_the_last_commit_is_refused() throws IOException {
        fill();
        int end = HEADER + (lastCommit() + 1) * FRAME;
        for (int at = 0; at < end; at += 997) {
            assertThat(opened(flipped(at))).as("byte %s", at).isEmpty();
        }
        for (int at = 0; at < HEADER; at++) {
            assertThat(opened(flipped(at))).as("byte %s", at).isEmpty();
        }
        for (int at = HEADER; at < HEADER + 24; at++) {
            assertThat(opened(flipped(at))).as("byte %s", at).isEmpty();
        }
    }

    @Test
    void a_byte_that_was_altered_in_the_last_commit_looks_like_a_write_that_was_cut_short() throws IOException {
        fill();
        int begin = HEADER + (lastCommit() + 1) * FRAME;
        for (int at = begin; at < journal.length; at += 1499) {
            assertThat(opened(flipped(at))).as("byte %s", at).contains(COMMANDS - 1);
        }
    }

    @Test
    void an_audit_opens_what_is_refused_and_is_told() throws IOException {
        fill();
        Path copy = Files.createDirectory(folder.resolve("audited")).resolve("lakeside.db");
        Files.write(copy, file);
        Files.write(copy.resolveSibling(JOURNAL), flipped(HEADER + FRAME + 100));
        try (JdbcStorage<Fact> storage = SqliteStorage.open(
                copy, new FactCodec(), StorageOptions.defaults().forAudit())) {
            assertThat(storage.inspect()).singleElement().asString().contains(JOURNAL);
        }
    }
}
