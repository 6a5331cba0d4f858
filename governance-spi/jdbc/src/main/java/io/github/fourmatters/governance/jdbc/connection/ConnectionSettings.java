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
    private Optional<Runnable> patienceBefore = Optional.empty();

    ConnectionSettings(Session session) {
        this.session = session;
        this.dialect = session.dialect();
    }

    void setPatience(Duration patience) {
        if (dialect.patienceEndsWithTransaction()) {
            dialect.setPatience(session, patience);
            return;
        }
        Optional<String> statement = dialect.patienceToPutBack(session);
        if (statement.isPresent()) {
            change(patience, () -> session.execute(statement.get()));
            return;
        }
        Duration before = dialect.patience(session);
        if (!before.equals(patience)) {
            change(patience, () -> dialect.setPatience(session, before));
        }
    }

    private void change(Duration patience, Runnable back) {
        dialect.setPatience(session, patience);
        patienceBefore = patienceBefore.or(() -> Optional.of(back));
    }

    void refuseWrites() throws SQLException {
        refusesWrites = dialect.refuseWrites(session.connection());
    }

    void putBack() throws SQLException {
        patienceBefore.ifPresent(Runnable::run);
        patienceBefore = Optional.empty();
        if (refusesWrites) {
            dialect.takeWrites(session.connection());
            refusesWrites = false;
        }
        dialect.settle(session.connection());
    }
}
