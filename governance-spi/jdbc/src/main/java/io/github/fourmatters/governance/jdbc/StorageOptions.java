package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.jdbc.file.OpeningMode;
import io.github.fourmatters.governance.spi.vault.Vault;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/**
 * Says how a storage is opened.
 *
 * <p>Example: {@code SqliteStorage.open(file, codec, StorageOptions.defaults().readOnly())}. Immutable.
 */
public final class StorageOptions {

    // Databases count milliseconds, and no more than fit into 31 bits.
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(24);

    private static final StorageOptions DEFAULTS =
            new StorageOptions(OpeningMode.usual(), UnaryOperator.identity(), TableNames.defaults());

    private final OpeningMode mode;
    private final UnaryOperator<Vault> vault;
    private final TableNames tables;

    private StorageOptions(OpeningMode mode, UnaryOperator<Vault> vault, TableNames tables) {
        this.mode = mode;
        this.vault = vault;
        this.tables = tables;
    }

    /**
     * Gives the options that are right for an office: reading and writing, and a transaction waits up to ten seconds for another one.
     *
     * @return the options
     */
    public static StorageOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Opens to read only: whatever is read, every byte stays as it is, also of a damaged file, and writers go on beside it. What would
     * write is refused with {@link IllegalStateException}.
     *
     * @return these options, so
     */
    public StorageOptions readOnly() {
        return new StorageOptions(mode.readOnly(), vault, tables);
    }

    /**
     * Opens to read only, also what does not fit together, so that an audit can look at it and name what that is: {@link
     * JdbcStorage#inspect} tells what opening would have refused. A file that was cut, or belongs to another program, is refused as ever.
     *
     * @return these options, so
     */
    public StorageOptions forAudit() {
        return new StorageOptions(new OpeningMode(true, false, mode.patience()), vault, tables);
    }

    /**
     * Sets how long a transaction waits for another one, before it fails with a retryable exception. A connection of a data source waits
     * so long while it is lent, and as long as it did before once it is given back.
     *
     * @param longest how long, 1 millisecond to 24 days; what is finer than a millisecond is left off
     * @return these options, so
     * @throws IllegalArgumentException if it is shorter or longer
     */
    public StorageOptions patience(Duration longest) {
        if (requireNonNull(longest, "longest").compareTo(SHORTEST) < 0 || longest.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "patience is " + longest + "; it must be at least " + SHORTEST + " and at most " + LONGEST);
        }
        return new StorageOptions(
                new OpeningMode(mode.isReadOnly(), mode.isRefusing(), longest.truncatedTo(ChronoUnit.MILLIS)),
                vault,
                tables);
    }

    /**
     * Puts the vault behind another one, such as one that encrypts.
     *
     * @param wrapping makes the vault that callers see of the one that keeps the entries, not null
     * @return these options, so
     */
    public StorageOptions vault(UnaryOperator<Vault> wrapping) {
        return new StorageOptions(mode, requireNonNull(wrapping, "wrapping"), tables);
    }

    /**
     * Says what the tables are called. Only for a {@link JdbcStorage} over a data source: {@link SqliteStorage} and
     * {@link H2Storage}, whose tables have the usual names, refuse others with {@link IllegalArgumentException}.
     * The {@link JdbcSchema} that makes them takes the same.
     *
     * @param names the names, not null
     * @return these options, so
     */
    public StorageOptions tables(TableNames names) {
        return new StorageOptions(mode, vault, requireNonNull(names, "names"));
    }

    /** Refuses names where the tables have the usual ones. */
    void requireUsualTables(String opener) {
        if (!tables.toString().equals(TableNames.defaults().toString())) {
            throw new IllegalArgumentException("the options name the tables " + tables + "…, and " + opener
                    + " keeps a file of its own, whose tables have the usual names; leave StorageOptions.tables off, or open the"
                    + " database by JdbcStorage.over(source, dialect, codec, options)");
        }
    }

    TableNames tables() {
        return tables;
    }

    OpeningMode mode() {
        return mode;
    }

    Vault over(Vault inner) {
        return requireNonNull(vault.apply(inner), "the vault that was made");
    }
}
