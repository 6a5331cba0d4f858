package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.Fact;
import io.github.fourmatters.governance.tck.FactCodec;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file in a folder that we cannot write to is read without locks, and not beside a writer. */
class StillFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        try (JdbcStorage<Fact> storage = writing()) {
            Appending.append(storage, "c1");
        }
    }

    private Path file() {
        return folder.resolve("lakeside.db");
    }

    private JdbcStorage<Fact> writing() {
        return SqliteStorage.createOrOpen(file(), new FactCodec());
    }

    private JdbcStorage<Fact> still() {
        return SqliteStorage.open(
                SqliteFile.of(file(), anyFolder -> false),
                new FactCodec(),
                StorageOptions.defaults().readOnly());
    }

    private static void assertRefuses(JdbcStorage<Fact> reading) {
        assertThatThrownBy(() -> Appending.events(reading))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refused -> assertThat(refused.retryable()).isFalse())
                .hasMessageContaining("lakeside.db")
                .hasMessageContaining("open it again");
        assertThatThrownBy(() -> reading.transactions().read(tx -> 0)).isInstanceOf(StorageException.class);
    }

    @Test
    void a_file_that_nobody_writes_to_is_read() {
        try (JdbcStorage<Fact> reading = still()) {
            assertThat(Appending.events(reading)).isEqualTo(1);
            assertThat(reading.inspect()).isEmpty();
            assertThat(folder).isDirectoryNotContaining("glob:**-wal");
        }
    }

    @Test
    void a_file_that_somebody_writes_to_is_refused_until_it_is_opened_again() {
        try (JdbcStorage<Fact> reading = still()) {
            assertThat(Appending.events(reading)).isEqualTo(1);
            try (JdbcStorage<Fact> writing = writing()) {
                Appending.append(writing, "c2");
                assertRefuses(reading);
                try (JdbcStorage<Fact> beside = still()) {
                    assertThat(Appending.events(beside)).isEqualTo(2);
                }
            }
            assertRefuses(reading);
        }
        try (JdbcStorage<Fact> reading = still()) {
            assertThat(Appending.events(reading)).isEqualTo(2);
        }
    }

    @Test
    void what_was_read_while_somebody_began_to_write_is_not_answered() {
        try (JdbcStorage<Fact> reading = still()) {
            assertThatThrownBy(() -> reading.transactions().read(tx -> {
                        try (JdbcStorage<Fact> writing = writing()) {
                            Appending.append(writing, "c2");
                        }
                        return reading.archive().read(tx, Appending.LEDGER, 0, 9);
                    }))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("open it again");
        }
    }
}
