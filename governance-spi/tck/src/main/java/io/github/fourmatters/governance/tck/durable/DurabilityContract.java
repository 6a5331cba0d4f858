package io.github.fourmatters.governance.tck.durable;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.append;
import static io.github.fourmatters.governance.tck.scene.Scene.appendEach;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.feed;
import static io.github.fourmatters.governance.tck.scene.Scene.read;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.texts;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.ChainBreak;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.UnreadableEventException;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests what outlives the storage: everything, readable or named, and chained. */
abstract class DurabilityContract extends TailContract {

    abstract void tamper(Path folder, LedgerId ledger, long position);

    private void assertUnreadable(EventCodec<Fact> codec, String type, int schemaVersion) {
        append(storage(), command("c", START, to(stream("a"), 0, "x")));
        reopen(codec);
        assertThatThrownBy(() -> read(storage(), stream("a")))
                .isInstanceOfSatisfying(UnreadableEventException.class, unreadable -> {
                    assertThat(unreadable.type()).isEqualTo(type);
                    assertThat(unreadable.schemaVersion()).isEqualTo(schemaVersion);
                    assertThat(unreadable.retryable()).isFalse();
                })
                .hasMessageContaining(type)
                .hasMessageContaining("version " + schemaVersion);
        assertThatThrownBy(() -> feed(storage())).isInstanceOf(UnreadableEventException.class);
        append(storage(), command("other", START, to(stream("b"), 0, "y")));
        reopen(new FactCodec("noted", 2));
        assertThat(texts(read(storage(), stream("a")))).containsExactly("x");
    }

    @Test
    void rule_7_an_unknown_type_is_named_and_harms_nothing() {
        assertUnreadable(new FactCodec("seen", 1), "noted", 1);
    }

    @Test
    void rule_7_a_newer_schema_version_is_named_and_harms_nothing() {
        reopen(new FactCodec("noted", 2));
        assertUnreadable(new FactCodec("noted", 1), "noted", 2);
    }

    @Test
    void rule_9_everything_is_there_after_closing_and_opening_again() {
        appendEach(storage(), stream("a"), 2);
        storage().transactions().call(tx -> {
            storage().timers().set(tx, new TimerKey(stream("a"), "due"), START);
            storage().outbox().enqueue(tx, new Notice("d", LEDGER, "o", "r", "t", ImmutableMap.of()), START);
            storage().vault().put(tx, LEDGER, new SubjectId("s"), "name", new byte[] {1});
            storage().vault().erase(tx, LEDGER, new SubjectId("erased"));
            return storage().checkpoints().advance(tx, new ViewId("v"), LEDGER, 0, 2);
        });
        var before = feed(storage());
        reopen(new FactCodec());
        assertThat(feed(storage())).isEqualTo(before);
        assertThat(storage().timers().dueUntil(LEDGER, START, 9)).hasSize(1);
        assertThat(storage().outbox().claim("w", 9, START, Duration.ofMinutes(1)))
                .hasSize(1);
        assertThat(storage().vault().get(LEDGER, new SubjectId("s"), "name")).isPresent();
        assertThat(storage().vault().isErased(LEDGER, new SubjectId("erased"))).isTrue();
        assertThat(storage().vault().isErased(LEDGER, new SubjectId("s"))).isFalse();
        long position =
                storage().transactions().call(tx -> storage().checkpoints().position(tx, new ViewId("v"), LEDGER));
        assertThat(position).isEqualTo(2);
    }

    @Test
    void rule_2_the_chain_is_whole_and_its_head_moves_with_every_event() {
        DurableStorage<Fact> storage = reopen(new FactCodec());
        assertThat(storage.chain().head(LEDGER)).isEmpty();
        assertThat(storage.chain().verify(LEDGER)).isEmpty();
        appendEach(storage(), stream("a"), 1);
        Optional<ChainHead> first = storage.chain().head(LEDGER);
        append(storage(), command("c", START, to(stream("b"), 0, "x", "y")));
        Optional<ChainHead> second = storage.chain().head(LEDGER);
        assertThat(first).hasValueSatisfying(head -> assertThat(head.position()).isEqualTo(1));
        assertThat(second).hasValueSatisfying(head -> {
            assertThat(head.position()).isEqualTo(3);
            assertThat(head.hash())
                    .matches("[0-9a-f]{64}")
                    .isNotEqualTo(first.map(ChainHead::hash).orElse(""));
        });
        assertThat(storage.chain().verify(LEDGER)).isEmpty();
        assertThat(reopen(new FactCodec()).chain().head(LEDGER)).isEqualTo(second);
    }

    @Test
    void rule_2_the_chain_shows_where_an_event_was_changed() {
        appendEach(storage(), stream("a"), 5);
        storage().close();
        tamper(folder(), LEDGER, 3);
        DurableStorage<Fact> storage = reopen(new FactCodec());
        assertThat(storage.chain().verify(LEDGER)).map(ChainBreak::position).contains(3L);
    }
}
