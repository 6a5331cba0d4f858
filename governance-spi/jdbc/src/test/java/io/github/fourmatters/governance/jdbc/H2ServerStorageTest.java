package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.tck.StorageContract;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same contract over the wire, where two pools are to the database what two processes are. */
class H2ServerStorageTest extends StorageContract {

    private static final Server SERVER = server();

    private final JdbcConnectionPool pool = pool();
    private final JdbcConnectionPool secondPool = pool();

    private static Server server() {
        try {
            return Server.createTcpServer("-tcpPort", "0", "-ifNotExists");
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }

    private static JdbcConnectionPool pool() {
        String url = "jdbc:h2:tcp://localhost:" + SERVER.getPort() + "/mem:served" + H2Storage.settings();
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(20);
        return pool;
    }

    @BeforeAll
    static void start() throws SQLException {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Override
    protected Storage<Fact> create() {
        JdbcSchema.of(pool).install();
        return JdbcStorage.over(pool, new FactCodec());
    }

    @Override
    protected Optional<Storage<Fact>> createSecond() {
        return Optional.of(JdbcStorage.over(secondPool, new FactCodec()));
    }

    @Test
    void the_server_tells_its_time_and_a_database_in_this_process_has_none() {
        try (Storage<Fact> served = create();
                Storage<Fact> here = H2Storage.inMemory("here", new FactCodec())) {
            assertThat(served.serverTime().orElseThrow()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
            assertThat(here.serverTime()).isEmpty();
        }
    }

    @AfterEach
    void forget() {
        secondPool.dispose();
        pool.dispose();
    }
}
