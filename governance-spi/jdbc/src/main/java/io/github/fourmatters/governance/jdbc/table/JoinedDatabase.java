package io.github.fourmatters.governance.jdbc.table;

import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.spi.StorageException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Knows in which database the storage finds its tables, and refuses to join a connection to another one: what is recorded there the
 * storage would never see. Thread-safe.
 */
final class JoinedDatabase {

    private volatile Optional<String> own;

    private JoinedDatabase(Optional<String> own) {
        this.own = own;
    }

    /** Asks a session of the storage's own, without a transaction; knows nothing where the database does not say. */
    static JoinedDatabase of(Session session) {
        return new JoinedDatabase(ask(session));
    }

    static Optional<String> ask(Session session) {
        try {
            return session.dialect().database(session);
        } catch (StorageException untold) {
            // A relative may not have what was asked for; in a joined transaction nothing is asked then.
            return Optional.empty();
        } finally {
            session.rollback();
        }
    }

    /** Refuses a session of somebody else's transaction that goes to another database; asks anew before, since a server may be replaced. */
    void require(Session joining, Supplier<Optional<String>> again) {
        if (own.isEmpty()) {
            return;
        }
        Optional<String> theirs = joining.dialect().database(joining);
        if (theirs.isPresent() && !theirs.equals(own)) {
            own = again.get();
            refuse(theirs.get());
        }
    }

    private void refuse(String theirs) {
        Optional<String> ours = own;
        if (ours.isPresent() && !ours.get().equals(theirs)) {
            throw new IllegalArgumentException(
                    "the connection goes to " + theirs + ", and this storage keeps its tables in " + ours.get()
                            + "; join a connection to the storage's own database");
        }
    }
}
