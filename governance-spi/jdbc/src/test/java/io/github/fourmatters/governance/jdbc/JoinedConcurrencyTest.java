package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many callers with transactions of their own, which hold no permits, write to one ledger, and some of them roll back. */
class JoinedConcurrencyTest {

    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final int WRITERS = 8;
    private static final int EACH = 60;

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:crowd" + H2Storage.settings(), "sa", "");

    @AfterEach
    void forget() {
        pool.dispose();
    }

    @Test
    void every_acknowledged_event_is_in_the_feed_without_a_gap() throws Exception {
        pool.setMaxConnections(WRITERS + 2);
        JdbcSchema.of(pool).install();
        JdbcStorage<Fact> storage = JdbcStorage.over(pool, new FactCodec());
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> all = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            all.add(threads.submit(() -> write(storage, number)));
        }
        for (Future<?> each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        ImmutableList<Recorded<Fact>> feed =
                storage.journal().readLedger(LEDGER, 0, 10_000).events();
        assertThat(feed)
                .extracting(Recorded::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, (long) WRITERS * EACH).boxed().toList());
        assertThat(feed).extracting(each -> each.payload().text()).doesNotContain("undone");
        assertThat(storage.chain().verify(LEDGER)).isEmpty();
    }

    private Integer write(JdbcStorage<Fact> storage, int writer) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (int number = 0; number < EACH; number++) {
                if (number % 3 == 0) {
                    untilDone(connection, storage, writer, number, "undone");
                    connection.rollback();
                }
                untilDone(connection, storage, writer, number, "kept");
                connection.commit();
            }
        }
        return EACH;
    }

    /** Tries again when the storage says so. */
    private static void untilDone(Connection connection, JdbcStorage<Fact> storage, int writer, int number, String text)
            throws SQLException {
        while (true) {
            try {
                assertThat(storage.journal().append(storage.join(connection), append(writer, number, text)))
                        .isInstanceOf(AppendResult.Appended.class);
                return;
            } catch (StorageException failure) {
                assertThat(failure.retryable()).as(failure.getMessage()).isTrue();
                connection.rollback();
            }
        }
    }

    private static Append<Fact> append(int writer, int number, String text) {
        StreamId stream = new StreamId(LEDGER, "issue", "w" + writer);
        return new Append<>(
                LEDGER,
                new CommandId(writer + "-" + number),
                "print",
                Instant.EPOCH,
                ImmutableList.of(new StreamAppend<>(stream, number, ImmutableList.of(new Fact(text)))));
    }
}
