package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.assertRefusesNull;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.nothing;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.texts;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.JournalReader;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.StreamPage;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests what is read back: pages, sizes, characters. */
abstract class ReadContract extends AppendContract {

    private StreamPage<Fact> page(StreamId stream, long after, int max) {
        return storage().transactions().call(tx -> storage().journal().readStream(tx, stream, after, max));
    }

    @Test
    void rule_8_a_stream_is_read_in_pages_that_know_whether_there_is_more() {
        appendEach(stream("a"), 5);
        appendEach(stream("b"), 1);
        assertThat(texts(page(stream("a"), 0, 2).events())).containsExactly("event 0", "event 1");
        assertThat(page(stream("a"), 0, 4).more()).isTrue();
        assertThat(page(stream("a"), 0, 5).more()).isFalse();
        assertThat(page(stream("a"), 0, 6).events()).hasSize(5);
        assertThat(texts(page(stream("a"), 4, 5).events())).containsExactly("event 4");
        assertThat(page(stream("a"), 5, 5)).isEqualTo(new StreamPage<Fact>(ImmutableList.of(), false));
        assertThat(page(stream("a"), 99, 5).events()).isEmpty();
        assertThat(page(stream("absent"), 0, 5)).isEqualTo(new StreamPage<Fact>(ImmutableList.of(), false));
    }

    @Test
    void rule_8_the_feed_is_read_in_pages_that_know_the_head() {
        appendEach(stream("a"), 3);
        FeedPage<Fact> first = storage().journal().readLedger(LEDGER, 0, 2);
        assertThat(texts(first.events())).containsExactly("event 0", "event 1");
        assertThat(first.head()).isEqualTo(3);
        assertThat(storage().journal().readLedger(LEDGER, 2, 2).events()).hasSize(1);
        assertThat(storage().journal().readLedger(LEDGER, 0, 3).events()).hasSize(3);
        assertThat(storage().journal().readLedger(LEDGER, 3, 3)).isEqualTo(new FeedPage<Fact>(ImmutableList.of(), 3));
        assertThat(storage().journal().readLedger(LEDGER, 99, 3).events()).isEmpty();
        assertThat(storage().journal().readLedger(new LedgerId("absent"), 0, 3))
                .isEqualTo(new FeedPage<Fact>(ImmutableList.of(), 0));
    }

    @Test
    void rule_8_a_reader_goes_through_all_pages_to_the_end_and_no_further() {
        appendEach(stream("a"), 5);
        appendEach(stream("b"), 1);
        JournalReader<Fact> reader = new JournalReader<>(storage().journal(), 2);
        List<Recorded<Fact>> read = new ArrayList<>();
        assertThat(reader.readLedger(LEDGER, 0, read::add)).isEqualTo(6);
        assertThat(read).isEqualTo(feed());
        assertThat(reader.readLedger(LEDGER, 6, read::add)).isEqualTo(6);
        assertThat(reader.readLedger(new LedgerId("absent"), 0, read::add)).isZero();
        assertThat(read).hasSize(6);
        storage().transactions().read(tx -> {
            List<Recorded<Fact>> seen = new ArrayList<>();
            assertThat(reader.readLedger(tx, LEDGER, 4, seen::add)).isEqualTo(6);
            assertThat(seen).isEqualTo(read.subList(4, 6));
            seen.clear();
            reader.readStream(tx, stream("a"), 1, seen::add);
            assertThat(seen).isEqualTo(read.subList(1, 5));
            seen.clear();
            reader.readStreamWhile(tx, stream("a"), 0, recorded -> seen.add(recorded) && seen.size() < 3);
            assertThat(seen).isEqualTo(read.subList(0, 3));
            return 0;
        });
    }

    @Test
    void rule_8_the_ledgers_are_listed_in_pages_by_name() {
        for (String name : ImmutableList.of("c", "a", "B", "b")) {
            LedgerId ledger = new LedgerId(name);
            append(new Append<>(
                    ledger,
                    new CommandId("c"),
                    "print",
                    START,
                    ImmutableList.of(to(new StreamId(ledger, "issue", "1"), 0, "x"))));
        }
        Page<LedgerId> first = storage().journal().ledgers(Optional.empty(), 3);
        assertThat(first.items()).extracting(LedgerId::value).containsExactly("B", "a", "b");
        Page<LedgerId> second = storage().journal().ledgers(first.next(), 3);
        assertThat(second.items()).extracting(LedgerId::value).containsExactly("c");
        assertThat(second.next()).isEmpty();
        assertThat(storage().journal().ledgers(Optional.empty(), 4).next()).isEmpty();
    }

    @Test
    void rule_8_a_ledger_without_a_committed_event_is_not_listed() {
        undone(tx -> assertThat(storage().journal().append(tx, command("c", START, to(stream("a"), 0, "x"))))
                .isNotNull());
        assertThat(storage().journal().ledgers(Optional.empty(), 9).items()).isEmpty();
    }

    @Test
    void rule_8_a_million_bytes_go_through() {
        String large = "x".repeat(1_000_000);
        append(command("c", START, to(stream("a"), 0, large, "", large)));
        assertThat(texts(read(stream("a")))).containsExactly(large, "", large);
    }

    @Test
    void rule_8_every_character_goes_through() {
        int step = 0x10000;
        for (int from = 0; from <= Character.MAX_CODE_POINT; from += step) {
            String all = characters(from, from + step);
            StreamId stream = stream("plane-" + from);
            append(command("c" + from, START, to(stream, 0, all)));
            assertThat(texts(read(stream))).containsExactly(all);
        }
    }

    private static String characters(int from, int to) {
        StringBuilder all = new StringBuilder();
        for (int c = from; c < to; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                all.appendCodePoint(c);
            }
        }
        return all.toString();
    }

    @Test
    void rule_8_keys_differ_by_case_accent_and_inner_space_and_may_be_of_any_script() {
        ImmutableList<String> keys =
                ImmutableList.of("a", "A", "á", "a a", "aa", "3号楼2单元", "🏮", "a'b\"c%_\\", "x".repeat(200));
        for (String key : keys) {
            append(command("c" + keys.indexOf(key), START, to(stream(key), 0, key)));
        }
        for (String key : keys) {
            assertThat(texts(read(stream(key)))).containsExactly(key);
        }
    }

    @Test
    void rule_8_null_is_refused_by_name() {
        assertRefusesNull(
                "tx", () -> storage().journal().append(nothing(), command("c", START, to(stream("a"), 0, "x"))));
        storage().transactions().call(tx -> {
            assertRefusesNull("append", () -> storage().journal().append(tx, nothing()));
            assertRefusesNull("stream", () -> storage().journal().readStream(tx, nothing(), 0, 1));
            assertRefusesNull("ledger", () -> storage().journal().find(tx, nothing(), new CommandId("c")));
            assertRefusesNull("command", () -> storage().journal().find(tx, LEDGER, nothing()));
            return 0;
        });
        assertRefusesNull("ledger", () -> storage().journal().readLedger(nothing(), 0, 1));
        assertRefusesNull("cursor", () -> storage().journal().ledgers(nothing(), 1));
        assertRefusesNull("work", () -> storage().transactions().call(nothing()));
    }

    @Test
    void rule_8_numbers_that_make_no_page_are_refused() {
        assertThatThrownBy(() -> storage().journal().readLedger(LEDGER, -1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("afterPosition is -1");
        assertThatThrownBy(() -> storage().journal().readLedger(LEDGER, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("max is 0");
        assertThatThrownBy(() -> page(stream("a"), -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> page(stream("a"), 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage().journal().ledgers(Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
