package io.github.fourmatters.governance.jdbc;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs statements on one connection. Not thread-safe. */
final class Session {

    private final Connection connection;
    private final Dialect dialect;
    private final boolean keepsStatements;
    private final Map<String, PreparedStatement> kept = new HashMap<>();

    Session(Connection connection, Dialect dialect, boolean keepsStatements) {
        this.connection = connection;
        this.dialect = dialect;
        this.keepsStatements = keepsStatements;
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    <T> ImmutableList<T> query(String sql, Binder binder, RowReader<T> reader) {
        return run(sql, statement -> {
            binder.bind(new Parameters(statement));
            try (ResultSet rows = statement.executeQuery()) {
                return all(rows, reader);
            }
        });
    }

    private static <T> ImmutableList<T> all(ResultSet rows, RowReader<T> reader) throws SQLException {
        ImmutableList.Builder<T> all = ImmutableList.builder();
        while (rows.next()) {
            all.add(reader.read(rows));
        }
        return all.build();
    }

    <T> Optional<T> first(String sql, Binder binder, RowReader<T> reader) {
        ImmutableList<T> rows = query(sql, binder, reader);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    int update(String sql, Binder binder) {
        return updateUnless(sql, binder, error -> false);
    }

    /** Updates; an error that the caller expects counts as no row. */
    int updateUnless(String sql, Binder binder, Predicate<SQLException> expected) {
        return run(sql, statement -> {
            binder.bind(new Parameters(statement));
            try {
                return statement.executeUpdate();
            } catch (SQLException error) {
                if (expected.test(error)) {
                    return 0;
                }
                throw error;
            }
        });
    }

    /** Updates once for each binder, in one go. */
    void updateAll(String sql, List<Binder> binders) {
        if (binders.size() == 1) {
            update(sql, binders.get(0));
            return;
        }
        int[] counts = run(sql, statement -> {
            for (Binder each : binders) {
                each.bind(new Parameters(statement));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        if (counts.length != binders.size()) {
            throw new StorageException("only " + counts.length + " of " + binders.size() + " rows went in", true, null);
        }
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException error) {
            throw Failures.of(error, dialect);
        }
    }

    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException error) {
            throw Failures.of(error, dialect);
        }
    }

    private <T> T run(String sql, Work<T> work) {
        try {
            if (keepsStatements) {
                return work.on(kept(sql));
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return work.on(statement);
            }
        } catch (SQLException error) {
            throw Failures.of(error, dialect);
        }
    }

    private PreparedStatement kept(String sql) throws SQLException {
        PreparedStatement known = kept.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement prepared = connection.prepareStatement(sql);
        kept.put(sql, prepared);
        return prepared;
    }

    /** Does something with a statement. */
    @FunctionalInterface
    private interface Work<T> {

        T on(PreparedStatement statement) throws SQLException;
    }
}
