package io.github.fourmatters.governance.jdbc.connection;

import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.jdbc.dialect.Parameters;
import io.github.fourmatters.governance.jdbc.dialect.RowReader;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps statements that only write until something is read or the transaction ends, and runs them then, in the order in which they came: in
 * one round trip where the database can, or each kind in one batch. Not thread-safe.
 */
final class PendingStatements {

    /** So many may wait; what is longer goes in batches, and needs no more room. */
    private static final int MOST = 64;

    /** So many go in one round trip: there are as many texts of joined statements as there are combinations. */
    private static final int MOST_JOINED = 24;

    /** One of them. */
    private record Pending(String sql, Binder binder, boolean changesOneRow) {}

    private final List<Pending> all = new ArrayList<>();

    void add(String sql, Binder binder, boolean changesOneRow) {
        all.add(new Pending(sql, binder, changesOneRow));
    }

    boolean isFull() {
        return all.size() >= MOST;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void forget() {
        all.clear();
    }

    /** Tells whether there are some, and not too many for one round trip. */
    boolean isJoinable() {
        return !all.isEmpty() && all.size() <= MOST_JOINED;
    }

    /** Runs them all and then a query, in one round trip. */
    <T> T runBefore(String query, Binder binder, PreparedStatements statements, RowReader<T> reader)
            throws SQLException {
        List<Pending> now = taken();
        return statements.run(joined(now) + ";\n" + query, statement -> {
            execute(now, binder, statement);
            try (ResultSet rows = statement.getResultSet()) {
                return reader.read(rows);
            }
        });
    }

    private List<Pending> taken() {
        List<Pending> now = List.copyOf(all);
        all.clear();
        return now;
    }

    /** Runs them all; none is left, also if one fails. */
    int run(boolean joined, PreparedStatements statements) throws SQLException {
        List<Pending> now = taken();
        if (joined && now.size() > 1 && now.size() <= MOST_JOINED) {
            statements.run(joined(now), statement -> {
                execute(now, Binder.NOTHING, statement);
                return now;
            });
            return now.size();
        }
        int from = 0;
        for (int to = 1; to <= now.size(); to++) {
            if (to == now.size() || !now.get(to).sql().equals(now.get(from).sql())) {
                batch(now.subList(from, to), statements);
                from = to;
            }
        }
        return now.size();
    }

    private static String joined(List<Pending> statements) {
        return String.join(";\n", statements.stream().map(Pending::sql).toList());
    }

    /** Runs joined statements, and stands behind the answers of those that write. */
    private static void execute(List<Pending> writing, Binder last, PreparedStatement statement) throws SQLException {
        Parameters parameters = new Parameters(statement);
        for (Pending each : writing) {
            each.binder().bind(parameters);
        }
        last.bind(parameters);
        statement.execute();
        for (Pending each : writing) {
            require(each, statement.getUpdateCount());
            statement.getMoreResults();
        }
    }

    private static void batch(List<Pending> same, PreparedStatements statements) throws SQLException {
        statements.run(same.get(0).sql(), statement -> {
            if (same.size() == 1) {
                same.get(0).binder().bind(new Parameters(statement));
                require(same.get(0), statement.executeUpdate());
                return same;
            }
            int[] counts = counts(same, statement);
            for (int index = 0; index < counts.length; index++) {
                require(same.get(index), counts[index]);
            }
            return same;
        });
    }

    private static int[] counts(List<Pending> same, PreparedStatement statement) throws SQLException {
        try {
            for (Pending each : same) {
                each.binder().bind(new Parameters(statement));
                statement.addBatch();
            }
            return statement.executeBatch();
        } finally {
            // A statement that is kept for the next transaction keeps none of this one.
            statement.clearBatch();
        }
    }

    private static void require(Pending statement, int count) {
        if (statement.changesOneRow() && count != 1 && count != Statement.SUCCESS_NO_INFO) {
            throw new StorageException(
                    count + " rows were changed where one was to be, by: " + statement.sql()
                            + "; does somebody's trigger keep rows out?",
                    false,
                    null);
        }
    }
}
