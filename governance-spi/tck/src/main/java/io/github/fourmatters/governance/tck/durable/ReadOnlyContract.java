package io.github.fourmatters.governance.tck.durable;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.appended;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static io.github.fourmatters.governance.tck.scene.Scene.tryAppend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests that reading does not write. */
abstract class ReadOnlyContract extends OpeningContract {

    private static void readAll(DurableStorage<Fact> storage) {
        for (LedgerId each : storage.journal().ledgers(Optional.empty(), 99).items()) {
            assertThat(storage.journal().readLedger(each, 0, 10_000).events()).isNotEmpty();
            assertThat(storage.chain().verify(each)).isEmpty();
            storage.timers().dueUntil(each, START, 99);
            storage.outbox().parked(each, Optional.empty(), 99);
            storage.vault().isErased(each, new SubjectId("nobody"));
        }
    }

    @Test
    void rule_12_reading_leaves_every_byte_as_it_was() {
        Path folder = folder("read");
        filled(folder);
        ImmutableSortedMap<String, HashCode> before = contents(folder);
        try (DurableStorage<Fact> storage = openReadOnly(folder, new FactCodec())) {
            readAll(storage);
        }
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void rule_12_what_is_opened_for_reading_refuses_to_write_and_leaves_every_byte_as_it_was() {
        Path folder = folder("read");
        filled(folder);
        ImmutableSortedMap<String, HashCode> before = contents(folder);
        try (DurableStorage<Fact> storage = openReadOnly(folder, new FactCodec())) {
            assertThatThrownBy(() -> tryAppend(storage, command("c", START, to(stream("a"), 0, "x"))))
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageContaining("read");
        }
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void rule_12_reading_goes_on_beside_a_writer_and_sees_what_it_has_committed() {
        Path folder = folder("read");
        try (DurableStorage<Fact> writer = open(folder, new FactCodec())) {
            work(writer, "w").steps(5);
            for (int at = 0; at < 5; at++) {
                appended(tryAppend(writer, command("c" + at, START, to(stream("a"), at, "x"))));
                try (DurableStorage<Fact> reader = openReadOnly(folder, new FactCodec())) {
                    readAll(reader);
                    assertThat(reader.journal().readLedger(LEDGER, 0, 99).events())
                            .hasSize(at + 1);
                }
            }
        }
    }
}
