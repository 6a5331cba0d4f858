package io.github.fourmatters.governance.jdbc.schema;

import io.github.fourmatters.governance.jdbc.connection.Connections;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.spi.StorageException;
import java.util.List;
import java.util.Optional;

/** Tells of which version the tables are: the number of the last script that was run. Changes nothing. */
public final class SchemaVersion {

    private static final String VERSION = "SELECT COALESCE(MAX(version), 0) FROM gov_schema";

    private SchemaVersion() {}

    /**
     * Reads the number of the last script that was run, if any was.
     *
     * @param session looks
     * @return the number, or empty if there are no tables
     */
    public static Optional<Integer> of(Session session) {
        try {
            return session.first(VERSION, Binder.NOTHING, row -> row.getInt(1)).filter(version -> version > 0);
        } catch (StorageException missing) {
            RequiredTables.requireNoTable(session, missing);
            session.rollback();
            return Optional.empty();
        }
    }

    /**
     * Checks the version alone, of tables that may be looked at although one of them is missing.
     *
     * @param connections hands out a connection to look
     * @throws StorageException if the tables are not there, older or newer; names both versions and the way out
     */
    public static void require(Connections connections) {
        connections.look(session -> {
            require(session, Script.all(session.dialect().scripts()));
            return true;
        });
    }

    /**
     * Checks that the tables are of the version that the last of the scripts makes.
     *
     * @param session looks
     * @param scripts all scripts, in their order
     * @throws StorageException if the tables are not there, older or newer; names both versions and the way out
     */
    public static void require(Session session, List<Script> scripts) {
        Optional<Integer> found = of(session);
        int wanted = scripts.get(scripts.size() - 1).number();
        if (found.isEmpty() || found.get() < wanted) {
            String state = found.map(version -> "at version " + version)
                    .orElseGet(() -> "not there (looked for " + session.place() + ")");
            throw new StorageException(
                    "the governance tables are " + state + ", and version " + wanted
                            + " is needed; call JdbcSchema.install(), or run what JdbcSchema.print() gives",
                    false,
                    null);
        }
        if (found.get() > wanted) {
            throw new StorageException(
                    "the governance tables are at version " + found.get() + ", and this library knows " + wanted
                            + "; use a newer library",
                    false,
                    null);
        }
    }
}
