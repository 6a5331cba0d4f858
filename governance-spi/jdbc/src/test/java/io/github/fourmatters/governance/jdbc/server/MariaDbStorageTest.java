package io.github.fourmatters.governance.jdbc.server;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.servers.MariaDbServer;
import io.github.fourmatters.governance.servers.WhereMariaDbIs;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WhereMariaDbIs.class)
class MariaDbStorageTest extends ServerStorageContract {

    @Override
    String url(String schema) {
        return MariaDbServer.url(schema);
    }

    @Override
    Dialect dialect() {
        return Dialects.MARIADB;
    }
}
