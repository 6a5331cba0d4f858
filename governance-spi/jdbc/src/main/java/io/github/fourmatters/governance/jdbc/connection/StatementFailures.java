package io.github.fourmatters.governance.jdbc.connection;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Turns what a database answers into what callers get, and remembers the first failure of a transaction: the database may have undone what was
 * before it, so that nothing of it is to be kept. Not thread-safe.
 */
final class StatementFailures {

    private final Dialect dialect;
    private final TableNames names;
    private Optional<StorageException> first = Optional.empty();

    StatementFailures(Dialect dialect, TableNames names) {
        this.dialect = dialect;
        this.names = names;
    }

    void done(Call call) {
        try {
            call.run();
        } catch (SQLException error) {
            throw note(Failures.of(error, dialect, names));
        }
    }

    <T> T answered(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException error) {
            throw note(Failures.of(error, dialect, names));
        }
    }

    /** Remembers a failure, and gives it back to be thrown. */
    StorageException note(StorageException failure) {
        first = first.or(() -> Optional.of(failure));
        return failure;
    }

    /** Refuses to keep a transaction in which something has failed, whoever caught that. */
    void requireNone() {
        first.ifPresent(failure -> {
            throw new StorageException(
                    "nothing of this transaction is kept, since a statement in it had failed: " + failure.getMessage(),
                    failure.retryable(),
                    failure);
        });
    }

    /** Begins anew, once the transaction has ended. */
    void forget() {
        first = Optional.empty();
    }

    /** Does something with the connection. */
    @FunctionalInterface
    interface Call {

        void run() throws SQLException;
    }

    /** Asks the connection something. */
    @FunctionalInterface
    interface Question<T> {

        T ask() throws SQLException;
    }
}
