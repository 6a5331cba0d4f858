package io.github.fourmatters.governance.jdbc.dialect;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Runs statements on one connection; what a {@link Dialect} asks its database with. Every error of the database becomes a
 * {@link io.github.fourmatters.governance.spi.StorageException} that says whether trying again is right. Not thread-safe.
 */
public interface SqlSession {

    /**
     * Gives the connection.
     *
     * @return the connection, which stays the storage's
     */
    Connection connection();

    /**
     * Gives the version of the database.
     *
     * @return as its driver tells it
     */
    String version();

    /**
     * Puts the names of the storage's tables into a statement that is run on the connection itself.
     *
     * @param sql the statement, with the usual names
     * @return the statement, with the storage's
     */
    String named(String sql);

    /**
     * Reads rows.
     *
     * @param sql the statement
     * @param binder its parameters
     * @param reader what to make of each row
     * @param <T> what is made
     * @return one for each row
     */
    <T> ImmutableList<T> query(String sql, Binder binder, RowReader<T> reader);

    /**
     * Reads the first row.
     *
     * @param sql the statement
     * @param binder its parameters
     * @param reader what to make of the row
     * @param <T> what is made
     * @return what was made, or empty if there is no row
     */
    default <T> Optional<T> first(String sql, Binder binder, RowReader<T> reader) {
        ImmutableList<T> rows = query(sql, binder, reader);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /**
     * Changes rows.
     *
     * @param sql the statement
     * @param binder its parameters
     * @return how many rows it changed
     */
    default int update(String sql, Binder binder) {
        return updateUnless(sql, binder, error -> false);
    }

    /**
     * Changes rows, on a database that undoes a failed statement alone.
     *
     * @param sql the statement
     * @param binder its parameters
     * @param expected tells an error that counts as no row
     * @return how many rows it changed
     */
    int updateUnless(String sql, Binder binder, Predicate<SQLException> expected);

    /**
     * Runs a statement that takes no parameters and gives no rows.
     *
     * @param sql the statement
     */
    void execute(String sql);

    /**
     * Runs a statement that takes no parameters and gives no rows before the next one, in one round trip with it where the database can.
     *
     * @param sql the statement
     */
    void beforeNext(String sql);
}
