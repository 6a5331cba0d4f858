package io.github.fourmatters.governance.jdbc.dialect;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.SQLException;

/** Writes a file anew and empties its journal, so that neither holds a byte of what was deleted. */
final class SqliteCompaction {

    private SqliteCompaction() {}

    static void run(SqlSession session) {
        if (isAlone(session)) {
            requireNobodyElse(session);
        }
        session.execute("VACUUM");
        ImmutableList<Long> busy =
                session.query("PRAGMA wal_checkpoint(TRUNCATE)", Binder.NOTHING, row -> row.getLong(1));
        if (!busy.equals(ImmutableList.of(0L))) {
            throw new StorageException(
                    "somebody still reads or writes the file, so that its journal cannot be emptied now; try again",
                    true,
                    null);
        }
    }

    /** Tells whether the file is this library's alone, and not one that an embedder has connections of his own to. */
    static boolean isAlone(SqlSession session) {
        return session.first("PRAGMA application_id", Binder.NOTHING, row -> row.getInt(1) == SqliteDialect.APPLICATION)
                .orElse(false);
    }

    /** Refuses a file that anybody else has open: only without them can the kind of the journal be changed, and changed back. */
    private static void requireNobodyElse(SqlSession session) {
        try {
            session.query("PRAGMA journal_mode=DELETE", Binder.NOTHING, row -> row.getString(1));
        } catch (StorageException failure) {
            if (meansBusy(failure)) {
                throw new StorageException(
                        "somebody else has the file open, another process or another storage of this one, and may hold"
                                + " what was erased; close it there, and try again",
                        true,
                        failure);
            }
            throw failure;
        }
        // Should this process end just here, the next to open the file puts it back.
        session.query("PRAGMA journal_mode=WAL", Binder.NOTHING, row -> row.getString(1));
    }

    private static boolean meansBusy(StorageException failure) {
        return failure.getCause() instanceof SQLException error
                && (error.getErrorCode() & SqliteDialect.PRIMARY_CODE) == SqliteDialect.BUSY;
    }
}
