package io.github.fourmatters.governance.jdbc.schema;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.connection.Connections;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.SQLException;

/**
 * Runs the scripts that a database has not seen, one node at a time.
 *
 * <p>Where a statement that makes a table commits, it lets go of every lock of its session. So one session holds the lock there, and
 * another one does the work.
 */
public final class Installation {

    private static final int MOST_TRIES = 30;

    private static final String REGISTER =
            "CREATE TABLE IF NOT EXISTS gov_schema (version INTEGER NOT NULL PRIMARY KEY)";
    private static final String LOCK_ROW = "INSERT INTO gov_schema (version) VALUES (0)";
    private static final String LOCK = "SELECT version FROM gov_schema WHERE version = 0 FOR UPDATE";
    private static final String LOOK = "SELECT COUNT(*) FROM gov_schema";

    private final Connections connections;
    private final ImmutableList<Script> scripts;

    /**
     * Makes an installation, and does nothing yet.
     *
     * @param connections hands out two connections at a time
     * @param scripts what the database may have seen or not, in their order
     */
    public Installation(Connections connections, ImmutableList<Script> scripts) {
        this.connections = connections;
        this.scripts = scripts;
    }

    /**
     * Makes an installation of all that there is for a database, and changes nothing yet.
     *
     * @param connections hands out two connections at a time
     * @return the installation
     */
    public static Installation of(Connections connections) {
        return connections.look(session ->
                new Installation(connections, Script.all(session.dialect().scripts())));
    }

    /**
     * Runs what this database has not seen.
     *
     * @throws StorageException if the schema is not there, or the database refuses a statement; those before it stay done
     */
    public void run() {
        for (int tries = 1; ; tries++) {
            try {
                runOnce();
                return;
            } catch (StorageException failure) {
                // Another node held the lock for longer than this database lets one wait.
                if (!failure.retryable() || tries == MOST_TRIES) {
                    throw failure;
                }
            }
        }
    }

    private void runOnce() {
        Session session = connections.take();
        boolean atOnce = session.dialect().definesInTransactions();
        if (atOnce) {
            runIn(session);
        } else {
            connections.giveBack(session);
            runBesideHolder();
        }
    }

    private void runIn(Session session) {
        try {
            if (isDone(session)) {
                return;
            }
            session.beginWriting();
            session.dialect().holdDefinitions(session);
            register(session);
            int done = SchemaVersion.of(session).orElse(0);
            statementsAfter(done).forEach(session::execute);
            session.commit();
        } finally {
            finish(session);
        }
    }

    /** Looks first: who may not define anything may still install what is there. */
    private boolean isDone(Session session) {
        int latest = scripts.get(scripts.size() - 1).number();
        return SchemaVersion.of(session).filter(found -> found >= latest).isPresent();
    }

    private ImmutableList<String> statementsAfter(int done) {
        return scripts.stream()
                .filter(each -> each.number() > done)
                .flatMap(each -> each.statements().stream())
                .collect(ImmutableList.toImmutableList());
    }

    private void runBesideHolder() {
        Session holder = connections.take();
        try {
            makeRegister(holder);
            holder.dialect().insertUnlessThere(holder, LOCK_ROW, Binder.NOTHING);
            holder.commit();
            holder.query(LOCK, Binder.NOTHING, row -> row.getInt(1));
            runMissing();
        } finally {
            finish(holder);
        }
    }

    private static void makeRegister(Session session) {
        try {
            register(session);
            session.commit();
        } catch (StorageException failure) {
            // Two nodes that make the same table at once get in each other's way: it is there now, or this really
            // failed.
            session.rollback();
            if (!isThere(session)) {
                throw failure;
            }
        }
    }

    private static void register(Session session) {
        try {
            session.execute(REGISTER);
        } catch (StorageException failure) {
            // A statement that makes a table finds none missing, but its schema.
            if (failure.getCause() instanceof SQLException error
                    && session.dialect().meansNoTable(error)) {
                session.rollback();
                throw new StorageException(
                        "there is no schema to make the governance tables in (" + session.place()
                                + "); create it, or name another one by TableNames.inSchema or in the URL, and install again",
                        false,
                        error);
            }
            throw failure;
        }
    }

    private static boolean isThere(Session session) {
        try {
            return !session.query(LOOK, Binder.NOTHING, row -> row.getInt(1)).isEmpty();
        } catch (StorageException missing) {
            return false;
        }
    }

    private void runMissing() {
        Session worker = connections.take();
        try {
            int done = SchemaVersion.of(worker).orElse(0);
            statementsAfter(done).forEach(statement -> execute(worker, statement));
        } finally {
            finish(worker);
        }
    }

    private static void execute(Session session, String sql) {
        session.execute(sql);
        session.commit();
    }

    private void finish(Session session) {
        try {
            session.rollback();
        } catch (StorageException broken) {
            connections.discard(session);
            throw broken;
        }
        connections.giveBack(session);
    }
}
