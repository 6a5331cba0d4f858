package io.github.fourmatters.governance.jdbc.dialect;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Says what the storage's tables are called: what their names begin with, {@code gov_} by default, and in which schema they lie, by
 * default in that of the connection. Immutable.
 *
 * <p>Example: {@code TableNames.beginningWith("city_").inSchema("governance")} makes {@code governance.city_event} of {@code gov_event}.
 * The schema has to be there; making it is the administrator's.
 */
public final class TableNames {

    private static final String USUAL = "gov_";
    private static final TableNames DEFAULTS = new TableNames(Optional.empty(), USUAL);

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,19}");
    private static final Pattern SCHEMA = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    /** A table or an index of ours, and whether it is an index that is being made. */
    private static final Pattern NAME = Pattern.compile("(\\bINDEX (?:IF NOT EXISTS )?)?\\bgov_(?=[a-z])");

    private static final ImmutableList<String> TABLES = ImmutableList.of(
            "ledger",
            "stream",
            "event_type",
            "command",
            "event",
            "timer",
            "notice",
            "checkpoint",
            "vault",
            "vault_token",
            "vault_erased",
            "charter",
            "schema");

    private final Optional<String> schema;
    private final String prefix;
    private final Map<Request, String> written = new ConcurrentHashMap<>();

    /** Is a statement to put these names into. */
    private record Request(String sql, boolean qualifiesIndexes) {}

    private TableNames(Optional<String> schema, String prefix) {
        this.schema = schema;
        this.prefix = prefix;
    }

    /**
     * Gives the usual names: {@code gov_event} and so on, in the schema of the connection.
     *
     * @return the names
     */
    public static TableNames defaults() {
        return DEFAULTS;
    }

    /**
     * Gives names with another beginning.
     *
     * @param prefix what each name begins with: 1 to 20 small letters, digits and underscores, a letter first
     * @return the names
     * @throws IllegalArgumentException if it is made of something else
     */
    public static TableNames beginningWith(String prefix) {
        if (!PREFIX.matcher(requireNonNull(prefix, "prefix")).matches()) {
            throw new IllegalArgumentException("prefix is '" + prefix
                    + "'; it must be 1 to 20 small letters, digits and underscores, a letter first");
        }
        return new TableNames(Optional.empty(), prefix);
    }

    /**
     * Says in which schema the tables lie. SQLite has none.
     *
     * @param name the schema, as the database writes it: letters, digits and underscores, no digit first
     * @return these names, in it
     * @throws IllegalArgumentException if it is made of something else
     */
    public TableNames inSchema(String name) {
        if (!SCHEMA.matcher(requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "schema is '" + name + "'; it must be 1 to 63 letters, digits and underscores, no digit first");
        }
        return new TableNames(Optional.of(name), prefix);
    }

    /**
     * Puts these names into a statement.
     *
     * @param sql the statement, with the usual names
     * @param dialect who will run it
     * @return the statement, with these
     */
    public String in(String sql, Dialect dialect) {
        if (schema.isEmpty() && prefix.equals(USUAL)) {
            return sql;
        }
        return written.computeIfAbsent(new Request(sql, dialect.qualifiesIndexes()), this::written);
    }

    private String written(Request request) {
        return NAME.matcher(request.sql()).replaceAll(found -> name(found, request.qualifiesIndexes()));
    }

    private String name(MatchResult found, boolean qualifiesIndexes) {
        boolean index = found.group(1) != null;
        String place = schema.filter(each -> !index || qualifiesIndexes)
                .map(each -> each + ".")
                .orElse("");
        return (index ? found.group(1) : "") + place + prefix;
    }

    /**
     * Lists the tables, with their usual names.
     *
     * @return each once
     */
    public static ImmutableList<String> tables() {
        return TABLES.stream().map(each -> USUAL + each).collect(ImmutableList.toImmutableList());
    }

    /**
     * Tells what the names begin with.
     *
     * @return for example {@code gov_}
     */
    public String prefix() {
        return prefix;
    }

    /**
     * Tells in which schema the tables lie.
     *
     * @return its name, or empty if they lie in that of the connection
     */
    public Optional<String> schema() {
        return schema;
    }

    @Override
    public String toString() {
        return schema.map(each -> each + ".").orElse("") + prefix;
    }
}
