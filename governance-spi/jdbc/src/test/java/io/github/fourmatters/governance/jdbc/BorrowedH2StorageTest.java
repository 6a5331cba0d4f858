package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.tck.Fact;
import io.github.fourmatters.governance.tck.FactCodec;
import io.github.fourmatters.governance.tck.StorageContract;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;

/** The same contract over a pool that is the embedder's. */
class BorrowedH2StorageTest extends StorageContract {

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:borrowed" + H2Storage.settings(), "sa", "");

    @Override
    protected Storage<Fact> create() {
        pool.setMaxConnections(20);
        JdbcSchema.of(pool).install();
        return JdbcStorage.over(pool, new FactCodec());
    }

    @AfterEach
    void forget() {
        pool.dispose();
    }
}
