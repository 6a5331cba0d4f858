package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.tck.StorageContract;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;

/** The same contract over a pool that is the embedder's. */
class BorrowedH2StorageTest extends StorageContract {

    private final JdbcConnectionPool pool = pool();
    private final JdbcConnectionPool secondPool = pool();

    private static JdbcConnectionPool pool() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:borrowed" + H2Storage.settings(), "sa", "");
        pool.setMaxConnections(20);
        return pool;
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
