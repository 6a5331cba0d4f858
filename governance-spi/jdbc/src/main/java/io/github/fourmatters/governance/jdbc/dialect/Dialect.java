package io.github.fourmatters.governance.jdbc.dialect;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Holds what differs between databases. Stateless and thread-safe.
 *
 * <p>Where a method has a body, it is what a server does that keeps READ COMMITTED. So a dialect for a relative of a database that is
 * known extends that one's, and says what is otherwise:
 *
 * <pre>{@code
 * final class OurDialect extends PostgresqlDialect {
 *     @Override
 *     public String name() {
 *         return "our-database";
 *     }
 * }
 * }</pre>
 *
 * <p>The contract kit, {@code governance-tck}, proves it.
 */
public interface Dialect {

    /**
     * Names the database.
     *
     * @return the name, as people call it
     */
    String name();

    /**
     * Names the folder of the numbered scripts that make the tables.
     *
     * @return an absolute path on the class path, without a slash at its end
     */
    String scripts();

    /**
     * Tells whether an index that is made in a schema is named with it.
     *
     * @return {@code false} if it takes the schema of its table
     */
    default boolean qualifiesIndexes() {
        return false;
    }

    /**
     * Refuses a database, or a version of it, whose settings would break the contract.
     *
     * @param session a session of it
     * @throws StorageException if it would; names the setting and what it should be
     */
    default void requireSettings(SqlSession session) {}

    /**
     * Sets on a connection what the contract needs and what its URL cannot set. It stays so: it does no harm to other work.
     *
     * @param session a session of it, with a transaction or without one
     */
    default void prepare(SqlSession session) {}

    /**
     * Refuses a connection whose isolation level is not the one that the contract is tested under.
     *
     * @param connection the connection
     * @throws SQLException if it does not answer
     * @throws IllegalArgumentException if its level is another one; names both
     */
    default void requireIsolation(Connection connection) throws SQLException {
        Isolation.require(connection, Connection.TRANSACTION_READ_COMMITTED);
    }

    /**
     * Names the place in which one transaction at a time may write, whatever the ledger.
     *
     * @param session a session of the database
     * @return the place, the same for everybody who has it open; empty if writers of different ledgers need not wait for each other
     */
    default Optional<String> place(SqlSession session) {
        return Optional.empty();
    }

    /**
     * Names the database in which a connection finds the storage's tables, so that a connection to another one is not joined. Asked once
     * when a storage is opened, and by one statement for each connection that is joined. It must not fail in a transaction where it did not
     * fail when the storage was opened.
     *
     * @param session a session, with a transaction or without one
     * @return the same text for every connection that sees the same tables, and another one for others; empty if that cannot be told
     *     cheaply, so that nothing is compared
     */
    default Optional<String> database(SqlSession session) {
        return Optional.empty();
    }

    /**
     * Holds the place to the end of the transaction, also against those who do not wait in this process.
     *
     * @param session a session with a transaction
     */
    default void holdPlace(SqlSession session) {}

    /**
     * Tells how long a statement waits for somebody else's lock.
     *
     * @param session a session
     * @return how long, to the millisecond
     */
    Duration patience(SqlSession session);

    /**
     * Sets how long a statement waits for somebody else's lock.
     *
     * @param session a session
     * @param patience how long, in whole milliseconds; a database that counts in seconds waits no shorter than this
     */
    void setPatience(SqlSession session, Duration patience);

    /**
     * Tells whether each statement outside of a transaction begins one.
     *
     * @return {@code false} if such a statement is a transaction of its own
     */
    default boolean beginsByItself() {
        return true;
    }

    /**
     * Begins a transaction that writes.
     *
     * @param connection a connection of the storage's own, without a transaction
     * @throws SQLException if another process writes for too long
     */
    default void beginWriting(Connection connection) throws SQLException {}

    /**
     * Lets the connection refuse to write, where the database can do that.
     *
     * @param connection a connection of the storage's own, without a transaction
     * @return whether it took writes before and refuses them now, so that {@link #takeWrites} is to be called afterwards
     * @throws SQLException if the database fails
     */
    default boolean refuseWrites(Connection connection) throws SQLException {
        return false;
    }

    /**
     * Lets a connection write again that {@link #refuseWrites} has changed.
     *
     * @param connection the connection, without a transaction
     * @throws SQLException if the database fails
     */
    default void takeWrites(Connection connection) throws SQLException {}

    /**
     * Puts back what {@link #beginReading} has set for one transaction. Does nothing where it has set nothing.
     *
     * @param connection a connection of the storage's own, without a transaction
     * @throws SQLException if the database fails
     */
    default void settle(Connection connection) throws SQLException {}

    /**
     * Begins a transaction that reads one moment of the database.
     *
     * @param connection a connection of the storage's own, without a transaction
     * @throws SQLException if the database fails
     */
    void beginReading(Connection connection) throws SQLException;

    /**
     * Refuses to go on in a transaction of which a statement has failed, where a commit would say nothing and keep nothing. Asked before a
     * commit of what somebody else has worked on, too.
     *
     * @param connection a connection of the storage's own, with a transaction
     * @throws SQLException if a statement has failed
     */
    default void requireUsable(Connection connection) throws SQLException {}

    /**
     * Writes the statement that puts back whatever {@link #setPatience} changes to what it is now, where a duration alone does not say it.
     *
     * @param session a session
     * @return the statement, or empty if {@link #setPatience} with what {@link #patience} tells puts it back
     */
    default Optional<String> patienceToPutBack(SqlSession session) {
        return Optional.empty();
    }

    /**
     * Tells whether what {@link #setPatience} sets ends with the transaction, so that nothing has to be put back.
     *
     * @return {@code false} if it stays with the connection
     */
    default boolean patienceEndsWithTransaction() {
        return false;
    }

    /**
     * Ends a transaction, and keeps what it wrote.
     *
     * @param connection a connection of the storage's own
     * @throws SQLException if it was not kept
     */
    default void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    /**
     * Ends a transaction, and forgets what it wrote. Does nothing where there is none.
     *
     * @param connection a connection of the storage's own
     * @throws SQLException if the connection is broken
     */
    default void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    /**
     * Tells whether tables can be made inside of a transaction.
     *
     * @return {@code false} if making one commits
     */
    boolean definesInTransactions();

    /**
     * Waits until nobody else makes tables, where they are made inside of a transaction, and keeps others waiting to the end of it.
     *
     * @param session a session with a transaction that writes
     */
    default void holdDefinitions(SqlSession session) {}

    /**
     * Lets a statement lock the rows that it reads.
     *
     * @param select the statement
     * @return the statement that locks them to the end of the transaction
     */
    default String locking(String select) {
        return select + " FOR UPDATE";
    }

    /**
     * Writes a statement that puts a row in place of the one of the same key.
     *
     * @param table the table
     * @param keys the columns of its key
     * @param others its other columns, at least one
     * @return the statement; its parameters are the keys and then the others
     */
    String upsert(String table, List<String> keys, List<String> others);

    /**
     * Inserts a row unless one of its primary key is there; waits for a transaction that is just inserting it. The transaction stays usable
     * whatever comes of it.
     *
     * @param session the session
     * @param insert the statement
     * @param binder its parameters
     * @return how many rows it inserted: 0 or 1
     */
    int insertUnlessThere(SqlSession session, String insert, Binder binder);

    /**
     * Lets one transaction at a time make a row that others want to make as well, such as that of a new ledger. Nothing to do, but where
     * those that wait for an insertion wait for each other once it is rolled back.
     *
     * @param session a session with a transaction, which holds on to its end
     */
    default void holdNewRows(SqlSession session) {}

    /**
     * Lets one transaction at a time make a row, as {@link #holdNewRows} does, where it holds a ledger by now. Whoever makes a ledger may wait
     * for just that one while it holds the rows itself, so that the two must not hold the same.
     *
     * @param session a session with a transaction that holds a ledger to its end
     */
    default void holdNewRowsBehindLedger(SqlSession session) {}

    /**
     * Says whether the same transaction may succeed when it is tried again. Lost connections and SQL states of the class 40 are known to.
     *
     * @param error what the database answered
     * @return whether it may
     */
    boolean meansRetryable(SQLException error);

    /**
     * Says whether a statement failed because a table is not there.
     *
     * @param error what the database answered
     * @return whether it did
     */
    boolean meansNoTable(SQLException error);

    /**
     * Says what somebody has to do about an error that is best known by its code.
     *
     * @param error what the database answered
     * @return a sentence, or empty if there is nothing better than the database's own
     */
    default Optional<String> wayOut(SQLException error) {
        return Optional.empty();
    }

    /**
     * Tells the time of the server.
     *
     * @param session a session of it
     * @return the time, or empty if there is no server besides this process
     */
    Optional<Instant> serverTime(SqlSession session);

    /**
     * Compares every index with its table. Nothing to tell, unless a dialect does.
     *
     * @param session a session of the database
     * @return a sentence for each thing that does not fit
     */
    default ImmutableList<String> inspect(SqlSession session) {
        return ImmutableList.of();
    }

    /**
     * Compares what is defined in the database with what the scripts make. Nothing to tell, unless a dialect does.
     *
     * @param session a session of the database
     * @param statements the statements of all scripts
     * @return a sentence for each table or index that is missing or was altered, and for whatever else may change or refuse our rows
     */
    default ImmutableList<String> inspectTables(SqlSession session, List<String> statements) {
        return ImmutableList.of();
    }

    /**
     * Gives room back, and overwrites what was deleted.
     *
     * @param session a session without a transaction
     * @param tables the storage's tables
     * @throws StorageException if this database cannot do so by a statement; says how it is done
     */
    void compact(SqlSession session, List<String> tables);

    /**
     * Tells whether several statements that write, with semicolons between them, go to the server in one round trip as one prepared statement.
     *
     * @return {@code false} if each is to be run for itself
     */
    default boolean joinsStatements() {
        return false;
    }
}
