package io.github.fourmatters.governance.tck.durable;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.append;
import static io.github.fourmatters.governance.tck.scene.Scene.appendEach;
import static io.github.fourmatters.governance.tck.scene.Scene.assertRefusesNull;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.done;
import static io.github.fourmatters.governance.tck.scene.Scene.feed;
import static io.github.fourmatters.governance.tck.scene.Scene.nothing;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static io.github.fourmatters.governance.tck.scene.Scene.undone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.tck.StorageContract;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tests that events are given as they lie in a journal, and taken back when each follows the one before it. */
abstract class ArchiveContract extends StorageContract {

    private static final int MOST = 1_000;

    abstract DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec);

    abstract Path folder();

    abstract DurableStorage<Fact> reopen(EventCodec<Fact> codec);

    private DurableStorage<Fact> durable() {
        return (DurableStorage<Fact>) storage();
    }

    private ImmutableList<StoredEvent> archived(LedgerId ledger, long after, int max) {
        return storage().transactions().call(tx -> durable().archive().read(tx, ledger, after, max));
    }

    private void restore(ImmutableList<StoredEvent> events) {
        done(storage(), tx -> durable().archive().restore(tx, LEDGER, events));
    }

    /** Makes events that follow each other, and were never in this storage: two of one command, then one of another. */
    private static ImmutableList<StoredEvent> foreign() {
        StoredEvent first = event("a", 1, 1, "c1", START, StoredEvent.BEFORE_THE_FIRST);
        StoredEvent second = event("b", 1, 2, "c1", START, first.hash());
        StoredEvent third = event("a", 2, 3, "c2", START.plusSeconds(1), second.hash());
        return ImmutableList.of(first, second, third);
    }

    private static StoredEvent event(
            String key, long version, long position, String command, Instant at, String before) {
        return event(LEDGER, key, version, position, command, "print", at, before);
    }

    private static StoredEvent event(
            LedgerId ledger,
            String key,
            long version,
            long position,
            String command,
            String print,
            Instant at,
            String before) {
        Encoded encoded = new FactCodec().encode(new Fact(key + version));
        StoredEvent event = new StoredEvent(
                new StreamId(ledger, "issue", key),
                version,
                position,
                new CommandId(command),
                print,
                at,
                encoded,
                StoredEvent.BEFORE_THE_FIRST);
        return event.withHash(event.hashAfter(before));
    }

    @Test
    void rule_2_the_archive_gives_each_event_as_it_is_chained() {
        append(storage(), command("c1", START, to(stream("a"), 0, "x", "y")));
        append(storage(), command("c2", START, to(stream("b"), 0, "z")));
        ImmutableList<StoredEvent> all = archived(LEDGER, 0, MOST);
        assertThat(all).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(all).extracting(StoredEvent::version).containsExactly(1L, 2L, 1L);
        assertThat(all).extracting(each -> each.command().value()).containsExactly("c1", "c1", "c2");
        assertThat(all).extracting(StoredEvent::fingerprint).containsExactly("print-c1", "print-c1", "print-c2");
        assertThat(all).allMatch(each -> each.recordedAt().equals(START));
        assertThat(all)
                .extracting(each -> new FactCodec().decode(each.encoded()).text())
                .containsExactly("x", "y", "z");
        String before = StoredEvent.BEFORE_THE_FIRST;
        for (StoredEvent each : all) {
            assertThat(each.hash()).isEqualTo(each.hashAfter(before));
            before = each.hash();
        }
        assertThat(durable().chain().head(LEDGER).orElseThrow().hash()).isEqualTo(before);
        assertThat(archived(LEDGER, 1, 1)).isEqualTo(all.subList(1, 2));
        assertThat(archived(LEDGER, 3, 1)).isEmpty();
        assertThat(archived(new LedgerId("absent"), 0, 1)).isEmpty();
    }

    @Test
    void rule_2_events_of_another_journal_are_put_back_hash_by_hash_the_same_and_appends_go_on_behind_them() {
        ImmutableList<StoredEvent> events = foreign();
        restore(events.subList(0, 1));
        restore(ImmutableList.of());
        restore(events.subList(1, 3));
        assertThat(archived(LEDGER, 0, MOST)).isEqualTo(events);
        assertThat(durable().chain().verify(LEDGER)).isEmpty();
        assertThat(durable().inspect()).isEmpty();
        assertThat(feed(storage())).extracting(Recorded::position).containsExactly(1L, 2L, 3L);
        append(storage(), command("c3", START.plusSeconds(1), to(stream("a"), 2, "next")));
        assertThat(reopen(new FactCodec()).chain().verify(LEDGER)).isEmpty();
        assertThat(feed(storage())).hasSize(4);
        done(
                storage(),
                tx -> assertThat(storage()
                                .journal()
                                .find(tx, LEDGER, new CommandId("c1"))
                                .orElseThrow()
                                .events())
                        .hasSize(2));
    }

    @Test
    void rule_3_events_that_were_put_back_and_rolled_back_leave_nothing() {
        undone(storage(), tx -> durable().archive().restore(tx, LEDGER, foreign()));
        assertThat(feed(storage())).isEmpty();
        assertThat(durable().chain().head(LEDGER)).isEmpty();
        restore(foreign());
        assertThat(feed(storage())).hasSize(3);
    }

    private void assertNotPutBack(long position, StoredEvent... behind) {
        StoredEvent first = foreign().get(0);
        ImmutableList<StoredEvent> events =
                ImmutableList.<StoredEvent>builder().add(first).add(behind).build();
        assertThatThrownBy(() -> restore(events))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("position " + position);
        assertThat(feed(storage())).isEmpty();
    }

    @Test
    void rule_2_an_event_that_does_not_follow_the_one_before_it_is_not_put_back() {
        StoredEvent first = foreign().get(0);
        String hash = first.hash();
        LedgerId other = new LedgerId("other");
        assertNotPutBack(3, event("b", 1, 3, "c1", START, hash));
        assertNotPutBack(2, event("a", 3, 2, "c1", START, hash));
        assertNotPutBack(2, event("b", 1, 2, "c2", START.minus(Duration.ofSeconds(1)), hash));
        assertNotPutBack(2, event("b", 1, 2, "c1", START, StoredEvent.BEFORE_THE_FIRST));
        assertNotPutBack(2, event(other, "b", 1, 2, "c1", "print", START, hash));
        assertNotPutBack(2, event(LEDGER, "b", 1, 2, "c1", "another print", START, hash));
        StoredEvent second = event("b", 1, 2, "c2", START, hash);
        assertNotPutBack(3, second, event("c", 1, 3, "c1", START, second.hash()));
        restore(foreign());
        assertThatThrownBy(() -> restore(foreign())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rule_8_the_archive_refuses_null_by_name_and_numbers_that_make_no_page() {
        done(storage(), tx -> {
            assertRefusesNull("ledger", () -> durable().archive().read(tx, nothing(), 0, 1));
            assertRefusesNull("ledger", () -> durable().archive().restore(tx, nothing(), ImmutableList.of()));
            assertRefusesNull("events", () -> durable().archive().restore(tx, LEDGER, nothing()));
            assertThatThrownBy(() -> durable().archive().read(tx, LEDGER, -1, 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> durable().archive().read(tx, LEDGER, 0, 0))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void rule_12_a_transaction_that_only_reads_reads_the_archive_and_puts_nothing_back() {
        restore(foreign());
        storage().transactions().read(tx -> {
            assertThat(durable().archive().read(tx, LEDGER, 0, MOST)).isEqualTo(foreign());
            assertThatThrownBy(() -> durable().archive().restore(tx, LEDGER, foreign()))
                    .isInstanceOf(IllegalStateException.class);
            return 0;
        });
    }

    @Test
    void rule_16_after_the_close_nothing_of_a_durable_storage_answers() {
        appendEach(storage(), stream("a"), 1);
        DurableStorage<Fact> closed = durable();
        closed.close();
        ImmutableMap.<String, ThrowingCallable>of(
                        "head",
                        () -> closed.chain().head(LEDGER),
                        "verify",
                        () -> closed.chain().verify(LEDGER),
                        "inspect",
                        closed::inspect,
                        "compact",
                        closed::compact)
                .forEach((name, call) -> assertThatThrownBy(call)
                        .as(name)
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("closed"));
    }
}
