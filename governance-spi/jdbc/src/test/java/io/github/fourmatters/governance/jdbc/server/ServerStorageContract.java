package io.github.fourmatters.governance.jdbc.server;

import com.google.common.hash.Hashing;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.jdbc.Tampering;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.tck.durable.DurableStorageContract;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Tests the contract on a server, over a pool of an embedder's; each test has a schema of its own. */
abstract class ServerStorageContract extends DurableStorageContract {

    private final Map<Path, HikariDataSource> pools = new HashMap<>();
    private final List<HikariDataSource> others = new ArrayList<>();

    /** Gives the URL of a schema, which is there then. */
    abstract String url(String schema);

    abstract Dialect dialect();

    private static String schema(Path folder) {
        return "g"
                + Hashing.sha256()
                        .hashString(folder.toString(), StandardCharsets.UTF_8)
                        .toString()
                        .substring(0, 16);
    }

    private HikariDataSource pool(Path folder) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(schema(folder)));
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    @Override
    protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
        return over(pools.computeIfAbsent(folder, this::pool), codec);
    }

    private DurableStorage<Fact> over(HikariDataSource pool, EventCodec<Fact> codec) {
        JdbcSchema.of(pool, dialect(), TableNames.defaults()).install();
        return JdbcStorage.over(pool, dialect(), codec, StorageOptions.defaults());
    }

    @Override
    protected Optional<DurableStorage<Fact>> openSecond(Path folder, EventCodec<Fact> codec) {
        HikariDataSource second = pool(folder);
        others.add(second);
        return Optional.of(over(second, codec));
    }

    @Override
    protected void tamper(Path folder, LedgerId ledger, long position) {
        Tampering.withPayload(url(schema(folder)), ledger, position);
    }

    @AfterEach
    void closePools() {
        others.forEach(HikariDataSource::close);
        pools.values().forEach(HikariDataSource::close);
    }
}
