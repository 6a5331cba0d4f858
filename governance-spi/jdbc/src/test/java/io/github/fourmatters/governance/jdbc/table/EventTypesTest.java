package io.github.fourmatters.governance.jdbc.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.Appending;
import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** A type of events is asked for once, not once for each event. */
class EventTypesTest {

    private static final int EVENTS = 20;

    private final AtomicInteger asked = new AtomicInteger();

    private Connection counting(Connection right) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && arguments[0].equals(ofOneNumber())) {
                        asked.incrementAndGet();
                    }
                    try {
                        return method.invoke(right, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static String ofOneNumber() {
        return EventType.SELECT + " WHERE type_number = ?";
    }

    @Test
    void a_page_that_is_read_in_a_joined_transaction_asks_once_for_a_type_that_nobody_knows_yet() throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:types" + H2Storage.settings(), "sa", "");
        JdbcSchema.of(pool).install();
        JdbcStorage<Fact> writing = JdbcStorage.over(pool, new FactCodec());
        for (int at = 0; at < EVENTS; at++) {
            Appending.append(writing, "c" + at);
        }
        JdbcStorage<Fact> reading = JdbcStorage.over(pool, new FactCodec());
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Transaction tx = reading.join(counting(connection));
            assertThat(reading.journal()
                            .readLedger(tx, Appending.LEDGER, 0, EVENTS)
                            .events())
                    .hasSize(EVENTS);
            assertThat(reading.archive().read(tx, Appending.LEDGER, 0, EVENTS)).hasSize(EVENTS);
            connection.rollback();
        }
        assertThat(asked).hasValue(2);
        pool.dispose();
    }
}
