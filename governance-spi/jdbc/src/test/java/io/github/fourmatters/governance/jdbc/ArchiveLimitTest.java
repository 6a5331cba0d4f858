package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put back can be read again. */
class ArchiveLimitTest {

    private static final int MOST = 1 << 20;

    @TempDir
    private Path folder;

    private static StoredEvent event(long position, int bytes, String before) {
        StoredEvent unchained = new StoredEvent(
                new StreamId(Appending.LEDGER, "issue", "1"),
                position,
                position,
                new CommandId("c" + position),
                "print",
                Instant.EPOCH,
                new Encoded("noted", 1, new byte[bytes]),
                StoredEvent.BEFORE_THE_FIRST);
        return unchained.withHash(unchained.hashAfter(before));
    }

    @Test
    void an_event_that_is_larger_than_any_that_was_appended_is_refused_by_its_position() {
        StoredEvent first = event(1, MOST, StoredEvent.BEFORE_THE_FIRST);
        StoredEvent second = event(2, MOST + 1, first.hash());
        try (JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(folder.resolve("a.db"), new FactCodec())) {
            assertThatThrownBy(() -> storage.transactions().call(tx -> {
                        storage.archive().restore(tx, Appending.LEDGER, ImmutableList.of(first, second));
                        return 0;
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at position 2")
                    .hasMessageContaining("1048576 bytes");
            storage.transactions().call(tx -> {
                storage.archive().restore(tx, Appending.LEDGER, ImmutableList.of(first));
                return 0;
            });
            assertThat(storage.chain().verify(Appending.LEDGER)).isEmpty();
            assertThat(Appending.events(storage)).isEqualTo(1);
        }
    }
}
