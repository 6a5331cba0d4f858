package io.github.fourmatters.governance.spi.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anchors are added a line at a time, read back as they were, and nothing else is taken for one. */
class AnchorFileTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("anchors.txt");
    }

    private AnchorFile file() {
        return AnchorFile.of(path());
    }

    private static Anchor anchor(String ledger, long position, Instant at) {
        return new Anchor(new ChainHead(new LedgerId(ledger), position, "0a".repeat(32)), at);
    }

    private static ImmutableList<Anchor> note(AnchorFile file, Anchor... anchors) {
        return file.note(ImmutableList.copyOf(anchors));
    }

    private void write(String text) throws IOException {
        Files.writeString(path(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void there_are_no_anchors_without_a_file_or_in_an_empty_one() throws IOException {
        assertThat(file().read()).isEmpty();
        write("");
        assertThat(file().read()).isEmpty();
    }

    @Test
    void what_was_noted_is_read_back_line_by_line() throws IOException {
        Anchor first = anchor("lakeside-3", 17, NINE);
        Anchor other = anchor("hill", 1, Instant.parse("2026-03-02T09:00:00.000001Z"));
        assertThat(note(file(), first, other)).containsExactly(first, other);
        assertThat(file().read()).containsExactly(first, other);
        assertThat(Files.readAllLines(path()).get(0))
                .isEqualTo("2026-03-02T09:00:00Z lakeside-3 17 " + "0a".repeat(32));
    }

    @Test
    void a_ledger_has_one_line_an_hour_and_none_while_nothing_is_recorded() {
        Anchor first = anchor("hill", 1, NINE);
        note(file(), first);
        assertThat(note(file(), anchor("hill", 2, NINE.plusSeconds(3_599)))).isEmpty();
        assertThat(note(file(), anchor("hill", 1, NINE.plusSeconds(7_200)))).isEmpty();
        Anchor next = anchor("hill", 2, NINE.plusSeconds(3_600));
        assertThat(note(file(), next, anchor("lake", 1, NINE))).hasSize(2);
        assertThat(file().read()).containsExactly(first, next, anchor("lake", 1, NINE));
    }

    @Test
    void a_line_that_a_power_cut_left_unfinished_is_passed_by_and_nothing_behind_it_is_lost() throws IOException {
        Anchor first = anchor("hill", 1, NINE);
        Anchor next = anchor("hill", 5, NINE.plusSeconds(9_000));
        note(file(), first);
        write("2026-03-02T10:00:00Z hi");
        assertThat(file().read()).containsExactly(first);
        note(file(), next);
        assertThat(file().read()).containsExactly(first, next);
        assertThat(Files.readAllLines(path())).hasSize(3).anyMatch(line -> line.endsWith("hi (unfinished)"));
    }

    @Test
    void what_is_no_anchor_is_refused_by_its_line_and_stays_as_it_is() throws IOException {
        note(file(), anchor("hill", 1, NINE));
        write("2026-03-02T10:00:00Z hill 0 " + "0a".repeat(32) + "\n");
        byte[] before = Files.readAllBytes(path());
        assertThatThrownBy(() -> file().read())
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("anchors.txt has no anchor in line 2");
        assertThatThrownBy(() -> note(file(), anchor("hill", 9, NINE.plusSeconds(9_000))))
                .isInstanceOf(UnreadableInputException.class);
        assertThat(Files.readAllBytes(path())).isEqualTo(before);
    }

    @Test
    void another_file_is_not_taken_for_one_of_anchors() throws IOException {
        write("a letter");
        assertThatThrownBy(() -> note(file(), anchor("hill", 1, NINE)))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("has no anchor in line 1 (a letter)");
        assertThat(Files.readString(path())).isEqualTo("a letter");
    }

    @Test
    void a_line_without_an_end_is_refused_before_it_fills_the_memory() throws IOException {
        write("7".repeat(100_000));
        assertThatThrownBy(() -> file().read())
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("more than 300 characters");
    }

    @Test
    void a_place_where_nobody_can_write_is_told() {
        assertThatThrownBy(() -> note(AnchorFile.of(folder.resolve("no/such/folder.txt")), anchor("hill", 1, NINE)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void many_who_note_at_once_lose_no_line() {
        IntStream.range(0, 40).parallel().forEach(at -> note(file(), anchor("ledger-" + at, 1, NINE)));
        assertThat(file().read()).hasSize(40);
    }

    @Test
    void an_anchor_of_a_clock_that_was_ahead_does_not_keep_the_next_ones_out() {
        Anchor ahead = anchor("hill", 1, NINE.plus(Duration.ofDays(3_650)));
        Anchor next = anchor("hill", 2, NINE);
        note(file(), ahead);
        assertThat(note(file(), next)).containsExactly(next);
        assertThat(note(file(), anchor("hill", 3, NINE.plusSeconds(60)))).isEmpty();
        assertThat(file().read()).containsExactly(ahead, next);
    }

    @Test
    void two_clocks_that_are_a_little_apart_do_not_add_lines_of_the_same_hour() {
        note(file(), anchor("hill", 1, NINE));
        assertThat(note(file(), anchor("hill", 2, NINE.minusSeconds(60)))).isEmpty();
    }

    @Test
    void behind_a_full_file_the_next_one_is_begun_and_all_of_them_are_read() throws IOException {
        AnchorFile small = AnchorFile.of(path(), 250);
        for (int at = 0; at < 8; at++) {
            note(small, anchor("ledger-" + at, 1, NINE));
        }
        assertThat(Files.size(path())).isBetween(250L, 500L);
        assertThat(folder.resolve("anchors.txt.2")).exists();
        assertThat(folder.resolve("anchors.txt.3")).exists();
        assertThat(small.read())
                .extracting(each -> each.head().ledger().value())
                .containsExactly(
                        "ledger-0", "ledger-1", "ledger-2", "ledger-3", "ledger-4", "ledger-5", "ledger-6", "ledger-7");
        assertThat(note(small, anchor("ledger-3", 2, NINE.plusSeconds(60)))).isEmpty();
    }

    @Test
    void more_is_added_to_whatever_has_grown_large() throws IOException {
        String line = anchor("hill", 1, NINE).line() + "\n";
        write(line.repeat((1 << 24) / line.length() + 1));
        Anchor next = anchor("hill", 2, NINE.plusSeconds(3_600));
        assertThat(note(file(), next)).containsExactly(next);
        assertThat(note(file(), anchor("hill", 3, NINE.plusSeconds(3_660)))).isEmpty();
        assertThat(folder.resolve("anchors.txt.2")).hasContent(next.line());
    }
}
