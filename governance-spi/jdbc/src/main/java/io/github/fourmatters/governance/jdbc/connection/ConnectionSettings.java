package io.github.fourmatters.governance.jdbc.connection;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Sets on a connection what one transaction needs, and puts back what was there before. Not thread-safe. */
final class ConnectionSettings {

    private final Session session;
    private final Dialect dialect;
    private boolean refusesWrites;
    private Optional<Duration> patienceBefore = Optional.empty();

    ConnectionSettings(Session session) {
        this.session = session;
        this.dialect = session.dialect();
    }

    void setPatience(Duration patience) {
        if (dialect.patienceEndsWithTransaction()) {
            dialect.setPatience(session, patience);
            return;
        }
        Duration before = dialect.patience(session);
        if (!before.equals(patience)) {
            dialect.setPatience(session, patience);
            patienceBefore = patienceBefore.or(() -> Optional.of(before));
        }
    }

    void refuseWrites() throws SQLException {
        refusesWrites = dialect.refuseWrites(session.connection());
    }

    void putBack() throws SQLException {
        patienceBefore.ifPresent(each -> dialect.setPatience(session, each));
        patienceBefore = Optional.empty();
        if (refusesWrites) {
            dialect.takeWrites(session.connection());
            refusesWrites = false;
        }
        dialect.settle(session.connection());
    }
}
