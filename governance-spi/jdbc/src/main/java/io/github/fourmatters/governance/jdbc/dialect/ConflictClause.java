package io.github.fourmatters.governance.jdbc.dialect;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Writes statements that end with {@code ON CONFLICT}, as PostgreSQL and SQLite take them. */
final class ConflictClause {

    static final String DO_NOTHING = " ON CONFLICT DO NOTHING";

    private ConflictClause() {}

    static String upsert(String table, List<String> keys, List<String> others) {
        return insert(table, keys, others) + " ON CONFLICT (" + String.join(", ", keys) + ") DO UPDATE SET "
                + others.stream().map(each -> each + " = excluded." + each).collect(joining(", "));
    }

    /** Writes an insertion of one row: its keys, then its other columns. */
    static String insert(String table, List<String> keys, List<String> others) {
        ImmutableList<String> all =
                ImmutableList.<String>builder().addAll(keys).addAll(others).build();
        return "INSERT INTO " + table + " (" + String.join(", ", all) + ") VALUES ("
                + all.stream().map(each -> "?").collect(joining(", ")) + ")";
    }
}
