package io.github.fourmatters.governance.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.dialect.SqliteDialect;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptConnectionsTest {

    private static final int RACES = 3_000;

    private final AtomicInteger open = new AtomicInteger();

    /** Opens a connection that can only be closed. */
    private Connection connection() {
        open.incrementAndGet();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        open.decrementAndGet();
                    }
                    return method.getName().equals("isClosed") ? true : null;
                });
    }

    /** Waits without sleeping, so that both go on at the same moment. */
    private static void meet(AtomicInteger arrived) {
        arrived.incrementAndGet();
        while (arrived.get() < 2) {
            Thread.onSpinWait();
        }
    }

    @Test
    void connections_that_come_back_while_all_are_closed_are_closed_too() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        for (int race = 0; race < RACES; race++) {
            KeptConnections connections = new KeptConnections(this::connection, new SqliteDialect(), last -> {});
            Session[] sessions = new Session[8];
            for (int at = 0; at < sessions.length; at++) {
                sessions[at] = connections.take();
            }
            AtomicInteger arrived = new AtomicInteger();
            Future<?> back = thread.submit(() -> {
                meet(arrived);
                for (Session each : sessions) {
                    connections.giveBack(each);
                }
            });
            meet(arrived);
            connections.close();
            back.get();
            assertThat(open).as("still open after race %s", race).hasValue(0);
        }
        thread.shutdown();
    }
}
