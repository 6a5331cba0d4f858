package io.github.fourmatters.governance.jdbc.dialect;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares what is defined in a database with what the scripts make.
 *
 * <p>In a file that is this library's alone there may be plain tables of others with their indexes, and nothing that acts or answers by
 * itself: no trigger, no view, no virtual table, no index on a table of ours. In a database that an embedder shares, only what changes
 * our tables or refuses their rows is foreign: a trigger on one or one that names one, and a unique index.
 */
record SqliteTables(ImmutableList<Definition> wanted, ImmutableList<Definition> found, boolean alone) {

    private static final String ALL = "SELECT type, name, tbl_name, COALESCE(sql, '') FROM sqlite_master ORDER BY name";

    /** Is one row of the table that SQLite keeps of what is defined, its text without comments and white space. */
    record Definition(String type, String name, String table, String sql) {

        static Definition read(ResultSet row) throws SQLException {
            return new Definition(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3).toLowerCase(Locale.ROOT),
                    row.getString(4).replaceAll("--[^\\n]*|(?s)/\\*.*?\\*/", "").replaceAll("\\s+", ""));
        }

        boolean isNamedAs(Definition other) {
            return type.equals(other.type) && name.equals(other.name);
        }

        boolean begins(String text) {
            return sql.toUpperCase(Locale.ROOT).startsWith(text);
        }

        @Override
        public String toString() {
            return type + " " + name + (name.equalsIgnoreCase(table) ? "" : " on " + table);
        }
    }

    static SqliteTables of(SqlSession session, List<String> statements) {
        return new SqliteTables(
                made(statements),
                session.query(ALL, Binder.NOTHING, Definition::read),
                SqliteCompaction.isAlone(session));
    }

    /** Gives what the scripts make, in memory. */
    private static ImmutableList<Definition> made(List<String> statements) {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            try (Statement statement = memory.createStatement()) {
                for (String each : statements) {
                    statement.execute(each);
                }
            }
            return all(memory);
        } catch (SQLException error) {
            throw new IllegalStateException("SQLite does not make the tables of the scripts in memory", error);
        }
    }

    private static ImmutableList<Definition> all(Connection memory) throws SQLException {
        ImmutableList.Builder<Definition> all = ImmutableList.builder();
        try (Statement statement = memory.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                all.add(Definition.read(rows));
            }
        }
        return all.build();
    }

    ImmutableList<String> findings() {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        wanted.forEach(each -> lacking(each).ifPresent(all::add));
        found.stream()
                .filter(this::isForeign)
                .forEach(each -> all.add("the " + each + " is not one that this library makes"));
        return all.build();
    }

    private Optional<String> lacking(Definition each) {
        Optional<Definition> same = found.stream().filter(each::isNamedAs).findFirst();
        if (same.isEmpty()) {
            return Optional.of("the " + each + " is missing");
        }
        return same.get().equals(each) ? Optional.empty() : Optional.of("the " + each + " was altered");
    }

    private boolean isForeign(Definition each) {
        // What SQLite keeps for itself, such as what ANALYZE found.
        boolean isInternal = each.name().toLowerCase(Locale.ROOT).startsWith("sqlite_");
        if (isInternal || wanted.stream().anyMatch(each::isNamedAs)) {
            return false;
        }
        return switch (each.type()) {
            case "trigger" -> alone || isOnOurs(each) || namesOurs(each);
            case "index" -> isOnOurs(each) && (alone || each.begins("CREATEUNIQUE"));
            case "view" -> alone;
            default -> alone && each.begins("CREATEVIRTUAL");
        };
    }

    private boolean isOnOurs(Definition each) {
        return ours().contains(each.table());
    }

    private boolean namesOurs(Definition each) {
        String text = each.sql().toLowerCase(Locale.ROOT);
        return ours().stream().anyMatch(text::contains);
    }

    private ImmutableSet<String> ours() {
        return wanted.stream().map(Definition::table).collect(ImmutableSet.toImmutableSet());
    }
}
