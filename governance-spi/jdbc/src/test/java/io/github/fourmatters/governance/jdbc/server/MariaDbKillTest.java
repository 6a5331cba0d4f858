package io.github.fourmatters.governance.jdbc.server;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.servers.MariaDbProcess;
import io.github.fourmatters.governance.servers.MariaDbServer;
import io.github.fourmatters.governance.servers.Sql;
import io.github.fourmatters.governance.servers.WhereMariaDbIs;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WhereMariaDbIs.class)
class MariaDbKillTest extends ServerKillContract {

    @TempDir
    private Path folder;

    private @Nullable MariaDbProcess server;

    @BeforeEach
    void start() throws IOException {
        server = MariaDbProcess.start(folder);
        Sql.run(MariaDbServer.url(server().address(), ""), "CREATE DATABASE kills");
    }

    @AfterEach
    void stop() {
        server().kill();
    }

    private MariaDbProcess server() {
        if (server == null) {
            throw new IllegalStateException("there is a server only while a test runs");
        }
        return server;
    }

    @Override
    void killAndRestart() {
        server().kill();
        server = server().restart();
    }

    @Override
    String url() {
        return MariaDbServer.url(server().address(), "kills");
    }

    @Override
    Dialect dialect() {
        return Dialects.MARIADB;
    }
}
