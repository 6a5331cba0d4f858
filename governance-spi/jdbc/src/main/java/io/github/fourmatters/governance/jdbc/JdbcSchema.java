package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.connection.BorrowedConnections;
import io.github.fourmatters.governance.jdbc.connection.Connections;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.jdbc.schema.Installation;
import io.github.fourmatters.governance.jdbc.schema.RequiredTables;
import io.github.fourmatters.governance.jdbc.schema.SchemaVersion;
import io.github.fourmatters.governance.jdbc.schema.Script;
import io.github.fourmatters.governance.spi.StorageException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Makes, checks and prints the tables of a {@link JdbcStorage}.
 *
 * <p>Example: {@code JdbcSchema.of(dataSource).install()}, once, by whoever may change the database. The numbered
 * scripts lie on the class path under {@code governance-schema/<database>}, and serve as a Flyway location as well, with a history
 * table of its own ({@code flyway.table}), beside the application's scripts. Where the schema is not empty any more, Flyway asks for a
 * baseline ({@code baselineOnMigrate}): its version has to be 0 ({@code baselineVersion}), since Flyway's default of 1 would pass over our
 * first script.
 * Thread-safe.
 */
public final class JdbcSchema {

    private final Connections connections;
    private final ImmutableList<Script> scripts;
    private final UnaryOperator<String> naming;

    private JdbcSchema(Connections connections, Session session) {
        this.connections = connections;
        this.scripts = Script.all(session.dialect().scripts());
        this.naming = session::named;
    }

    /**
     * Speaks about the tables in a database. Opens a connection to see which database it is, and changes nothing.
     *
     * @param source gives connections to the database, not null
     * @return its schema
     * @throws StorageException if there is no connection, or the database is not one of those supported
     */
    public static JdbcSchema of(DataSource source) {
        return of(source, Optional.empty(), TableNames.defaults());
    }

    /**
     * Speaks about the tables in a database that is told. Opens a connection, and changes nothing.
     *
     * @param source gives connections to the database, not null
     * @param dialect how the database speaks, not null; see {@link io.github.fourmatters.governance.jdbc.dialect.Dialects}
     * @param names what the tables are called, not null; {@link StorageOptions#tables} takes the same
     * @return its schema
     * @throws StorageException if there is no connection, or the database's name belongs to another dialect
     */
    public static JdbcSchema of(DataSource source, Dialect dialect, TableNames names) {
        return of(source, Optional.of(requireNonNull(dialect, "dialect")), requireNonNull(names, "names"));
    }

    private static JdbcSchema of(DataSource source, Optional<Dialect> dialect, TableNames names) {
        requireNonNull(source, "source");
        Connections connections = new BorrowedConnections(source, dialect, names, Optional.empty());
        return connections.look(session -> new JdbcSchema(connections, session));
    }

    /**
     * Runs every script that this database has not seen. Does nothing to one that is up to date. Many nodes may do this
     * at once: one of them works, the others wait. Needs two connections at a time.
     *
     * @throws StorageException if the schema is not there, which this does not make, or the database refuses a statement; those before it stay done, and installing again goes
     *     on from there
     */
    public void install() {
        new Installation(connections, scripts).run();
    }

    /**
     * Checks that the tables are those of this version of the library. Changes nothing. A storage does this when it is
     * made.
     *
     * @throws StorageException if one of them is missing, or they are older or newer; names the table and where it was looked for, or both
     *     versions, and the way out
     */
    public void verify() {
        connections.look(session -> {
            SchemaVersion.require(session, scripts);
            RequiredTables.require(session);
            return true;
        });
    }

    /**
     * Gives all scripts as one text, for an administrator to read and run. Touches no table.
     *
     * @return plain SQL for this database
     */
    public String print() {
        StringBuilder text = new StringBuilder();
        scripts.forEach(each -> text.append("-- ")
                .append(each.name())
                .append('\n')
                .append(naming.apply(each.text()))
                .append('\n'));
        return text.toString();
    }
}
