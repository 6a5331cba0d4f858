package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.tck.Fact;
import io.github.fourmatters.governance.tck.FactCodec;
import io.github.fourmatters.governance.tck.StorageContract;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

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

    @AfterEach
    void forget() {
        secondPool.dispose();
        pool.dispose();
    }
}
