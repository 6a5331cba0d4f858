package io.github.fourmatters.governance.jdbc.server;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.servers.PostgresqlServer;

class PostgresqlStorageTest extends ServerStorageContract {

    @Override
    String url(String schema) {
        return PostgresqlServer.url(schema);
    }

    @Override
    Dialect dialect() {
        return Dialects.POSTGRESQL;
    }
}
