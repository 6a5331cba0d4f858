package io.github.fourmatters.governance.jdbc.schema;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.SQLException;

/** Sees that each table is there. Changes nothing. */
public final class RequiredTables {

    private RequiredTables() {}

    /**
     * Refuses a place in which one of the tables is not there.
     *
     * @param session looks
     * @throws StorageException if one is not there; names it, and where it was looked for
     */
    public static void require(Session session) {
        ImmutableList<String> missing = TableNames.tables().stream()
                .filter(each -> isMissing(session, each))
                .map(session::named)
                .collect(ImmutableList.toImmutableList());
        if (!missing.isEmpty()) {
            throw new StorageException(
                    "missing of the governance tables: " + String.join(", ", missing) + "; looked for "
                            + session.place()
                            + ": restore a backup, or have the administrator make them as JdbcSchema.print() tells",
                    false,
                    null);
        }
    }

    private static boolean isMissing(Session session, String table) {
        try {
            session.first("SELECT 1 FROM " + table + " WHERE 1 = 0", Binder.NOTHING, row -> true);
            return false;
        } catch (StorageException missing) {
            requireNoTable(session, missing);
            session.rollback();
            return true;
        }
    }

    /** Throws a failure that means anything else than that there is no such table. */
    static void requireNoTable(Session session, StorageException failure) {
        if (!(failure.getCause() instanceof SQLException error)
                || !session.dialect().meansNoTable(error)) {
            throw failure;
        }
    }
}
