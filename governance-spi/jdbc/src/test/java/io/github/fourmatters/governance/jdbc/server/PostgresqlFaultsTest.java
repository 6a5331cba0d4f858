package io.github.fourmatters.governance.jdbc.server;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.servers.PostgresqlServer;
import java.util.List;

class PostgresqlFaultsTest extends ServerFaultsContract {

    @Override
    String url(String schema) {
        return PostgresqlServer.url(schema);
    }

    @Override
    Dialect dialect() {
        return Dialects.POSTGRESQL;
    }

    @Override
    String ownPatience() {
        return "SET lock_timeout = 7777";
    }

    @Override
    List<String> patienceQueries() {
        return List.of("SHOW lock_timeout");
    }

    @Override
    void keepEventsOut() {
        run("CREATE FUNCTION vanish() RETURNS trigger AS 'BEGIN RETURN NULL; END' LANGUAGE plpgsql");
        run("CREATE TRIGGER vanish BEFORE INSERT ON gov_event FOR EACH ROW EXECUTE FUNCTION vanish()");
    }
}
