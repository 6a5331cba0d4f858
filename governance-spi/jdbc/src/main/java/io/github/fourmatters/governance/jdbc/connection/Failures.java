package io.github.fourmatters.governance.jdbc.connection;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what an error of the database means to the caller. */
public final class Failures {

    private Failures() {}

    /**
     * Makes the exception that the caller gets.
     *
     * @param error what the database answered
     * @param dialect how it speaks
     * @return the exception, which says whether trying again is right
     */
    public static StorageException of(SQLException error, Dialect dialect) {
        boolean retryable = meansRetryable(error) || dialect.meansRetryable(error);
        String hint =
                dialect.wayOut(error).orElse(retryable ? "try the transaction again" : "the same will fail again");
        return new StorageException(
                "the database answered: " + error.getMessage() + " (state " + error.getSQLState() + ", code "
                        + error.getErrorCode() + "); " + hint,
                retryable,
                error);
    }

    /**
     * Makes the exception that the caller gets, who knows what the tables are called.
     *
     * @param error what the database answered
     * @param dialect how it speaks
     * @param names what the storage's tables are called
     * @return the exception, which says whether trying again is right
     */
    static StorageException of(SQLException error, Dialect dialect, TableNames names) {
        if (!dialect.meansNoTable(error)) {
            return of(error, dialect);
        }
        return new StorageException(
                "a table of the storage is not there (prefix '" + names.prefix() + "', schema "
                        + names.schema().map(each -> "'" + each + "'").orElse("of the connection")
                        + "), the database answered: " + error.getMessage()
                        + "; run what JdbcSchema.print() gives, or see what this connection is connected to",
                false,
                error);
    }

    private static boolean meansRetryable(SQLException error) {
        return error instanceof SQLTransientException
                || error instanceof SQLRecoverableException
                || isClosed(error)
                || isOfClass(error.getSQLState(), "08")
                || isOfClass(error.getSQLState(), "40");
    }

    /** Pools tell so without a state. */
    private static boolean isClosed(SQLException error) {
        return error.getSQLState() == null
                && String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT).contains("connection is closed");
    }

    private static boolean isOfClass(@Nullable String state, String stateClass) {
        return state != null && state.startsWith(stateClass);
    }
}
