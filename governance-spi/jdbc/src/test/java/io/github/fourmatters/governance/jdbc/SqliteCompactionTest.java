package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written anew only while nobody else has it open. */
class SqliteCompactionTest {

    @TempDir
    private Path folder;

    private JdbcStorage<Fact> open() {
        return SqliteStorage.createOrOpen(folder.resolve("lakeside.db"), new FactCodec());
    }

    @Test
    void a_file_that_somebody_else_has_open_is_refused_and_goes_on() {
        try (JdbcStorage<Fact> storage = open()) {
            Appending.append(storage, "c1");
            try (JdbcStorage<Fact> other = open()) {
                assertThat(Appending.events(other)).isEqualTo(1);
                assertThatThrownBy(storage::compact)
                        .isInstanceOfSatisfying(
                                StorageException.class,
                                refused -> assertThat(refused.retryable()).isTrue())
                        .hasMessageContaining("somebody else has the file open");
                Appending.append(other, "c2");
                Appending.append(storage, "c3");
            }
            storage.compact();
            Appending.append(storage, "c4");
            assertThat(Appending.events(storage)).isEqualTo(4);
            assertThat(storage.inspect()).isEmpty();
        }
    }

    @Test
    void the_idle_connections_of_the_storage_itself_are_nobody_else() throws Exception {
        try (JdbcStorage<Fact> storage = open()) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            for (var each : IntStream.range(0, 8)
                    .mapToObj(at -> threads.submit(() -> Appending.append(storage, "c" + at)))
                    .toList()) {
                each.get();
            }
            threads.shutdown();
            storage.compact();
            assertThat(Appending.events(storage)).isEqualTo(8);
        }
    }
}
