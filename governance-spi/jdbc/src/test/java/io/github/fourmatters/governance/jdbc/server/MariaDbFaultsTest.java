package io.github.fourmatters.governance.jdbc.server;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.servers.MariaDbServer;
import io.github.fourmatters.governance.servers.WhereMariaDbIs;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WhereMariaDbIs.class)
class MariaDbFaultsTest extends ServerFaultsContract {

    @Override
    String url(String schema) {
        return MariaDbServer.url(schema);
    }

    @Override
    Dialect dialect() {
        return Dialects.MARIADB;
    }

    @Override
    String ownPatience() {
        return "SET SESSION innodb_lock_wait_timeout = 0, SESSION lock_wait_timeout = 777";
    }

    @Override
    List<String> patienceQueries() {
        return List.of("SELECT @@innodb_lock_wait_timeout", "SELECT @@lock_wait_timeout");
    }

    @Override
    void keepEventsOut() {
        run("CREATE TRIGGER vanish BEFORE INSERT ON gov_event FOR EACH ROW SIGNAL SQLSTATE '45000'");
    }
}
