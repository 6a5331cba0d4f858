package io.github.fourmatters.governance.jdbc.dialect;

import com.google.common.collect.ImmutableList;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Compares the indexes of H2 with their tables: H2 has no check of its own, and a torn file names rows that are not there. */
final class H2Indexes {

    private static final String INDEXES = "SELECT i.table_name, i.index_name, c.column_name"
            + " FROM information_schema.indexes i JOIN information_schema.index_columns c"
            + " ON c.index_name = i.index_name AND c.table_name = i.table_name"
            + " WHERE i.table_schema = SCHEMA() AND i.table_name LIKE 'GOV%' AND c.ordinal_position = 1"
            + " ORDER BY i.table_name, i.index_name";

    private H2Indexes() {}

    static ImmutableList<String> inspect(SqlSession session) {
        ImmutableList.Builder<String> findings = ImmutableList.builder();
        for (Index each : session.query(INDEXES, Binder.NOTHING, Index::of)) {
            long rows = count(session, each.table, "");
            // A condition on its first column lets the count go over the index.
            long named =
                    count(session, each.table, " USE INDEX (" + each.name + ") WHERE " + each.column + " IS NOT NULL");
            if (rows != named) {
                findings.add(
                        "index " + each.name + " names " + named + " rows, and table " + each.table + " has " + rows);
            }
        }
        return findings.build();
    }

    private static long count(SqlSession session, String table, String condition) {
        return session.first("SELECT COUNT(*) FROM " + table + condition, Binder.NOTHING, row -> row.getLong(1))
                .orElse(0L);
    }

    /** Names an index, its table and its first column. */
    private record Index(String table, String name, String column) {

        static Index of(ResultSet row) throws SQLException {
            return new Index(row.getString(1), row.getString(2), row.getString(3));
        }
    }
}
