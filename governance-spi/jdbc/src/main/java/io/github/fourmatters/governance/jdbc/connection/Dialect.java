package io.github.fourmatters.governance.jdbc.connection;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds what differs between databases. Stateless. */
public interface Dialect {

    /**
     * Names the database.
     *
     * @return the name, which is also the folder of its scripts
     */
    String name();

    /**
     * Refuses a database, or a version of it, whose settings would break the contract.
     *
     * @param session a session of it
     */
    void requireSettings(Session session);

    /**
     * Sets on a connection what the contract needs and what its URL cannot set. It stays so: it does no harm to other work.
     *
     * @param session a session of it, with a transaction or without one
     */
    void prepare(Session session);

    /**
     * Refuses a connection whose isolation level is not the one that the contract is tested under.
     *
     * @param connection the connection
     * @throws SQLException if it does not answer
     */
    void requireIsolation(Connection connection) throws SQLException;

    /**
     * Names the place in which one transaction at a time may write, whatever the ledger.
     *
     * @param session a session of the database
     * @return the place, the same for everybody who has it open; empty if writers of different ledgers need not wait for each other
     */
    Optional<String> place(Session session);

    /**
     * Holds the place to the end of the transaction, also against those who do not wait in this process.
     *
     * @param session a session with a transaction
     */
    void holdPlace(Session session);

    /**
     * Tells how long a statement waits for somebody else's lock.
     *
     * @param session a session
     * @return how long, to the millisecond
     */
    Duration patience(Session session);

    /**
     * Sets how long a statement waits for somebody else's lock.
     *
     * @param session a session
     * @param patience how long, in whole milliseconds
     */
    void setPatience(Session session, Duration patience);

    /**
     * Tells whether each statement outside of a transaction begins one.
     *
     * @return {@code false} if such a statement is a transaction of its own
     */
    boolean beginsByItself();

    /**
     * Begins a transaction that writes.
     *
     * @param connection a connection of the storage's own, without a transaction
     * @throws SQLException if another process writes for too long
     */
    void beginWriting(Connection connection) throws SQLException;

    /**
     * Lets the connection refuse to write, where the database can do that.
     *
     * @param connection a connection of the storage's own, without a transaction
     * @return whether it took writes before and refuses them now, so that {@link #takeWrites} is to be called afterwards
     * @throws SQLException if the database fails
     */
    boolean refuseWrites(Connection connection) throws SQLException;

    /**
     * Lets a connection write again that {@link #refuseWrites} has changed.
     *
     * @param connection the connection, without a transaction
     * @throws SQLException if the database fails
     */
    void takeWrites(Connection connection) throws SQLException;

    /**
     * Puts back what {@link #beginReading} has set for one transaction. Does nothing where it has set nothing.
     *
     * @param connection a connection of the storage's own, without a transaction
     * @throws SQLException if the database fails
     */
    void settle(Connection connection) throws SQLException;

    /**
     * Begins a transaction that reads one moment of the database.
     *
     * @param connection a connection of the storage's own, without a transaction
     * @throws SQLException if the database fails
     */
    void beginReading(Connection connection) throws SQLException;

    /**
     * Ends a transaction, and keeps what it wrote.
     *
     * @param connection a connection of the storage's own
     * @throws SQLException if it was not kept
     */
    void commit(Connection connection) throws SQLException;

    /**
     * Ends a transaction, and forgets what it wrote. Does nothing where there is none.
     *
     * @param connection a connection of the storage's own
     * @throws SQLException if the connection is broken
     */
    void rollback(Connection connection) throws SQLException;

    /**
     * Tells whether tables can be made inside of a transaction.
     *
     * @return {@code false} if making one commits
     */
    boolean definesInTransactions();

    /**
     * Lets a statement lock the rows that it reads.
     *
     * @param select the statement
     * @return the statement that locks them to the end of the transaction
     */
    String locking(String select);

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
     * Inserts a row unless one of its primary key is there; waits for a transaction that is just inserting it.
     *
     * @param session the session
     * @param insert the statement
     * @param binder its parameters
     * @return how many rows it inserted: 0 or 1
     */
    int insertUnlessThere(Session session, String insert, Binder binder);

    /**
     * Says whether the same transaction may succeed when it is tried again.
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
    Optional<String> wayOut(SQLException error);

    /**
     * Tells the time of the server.
     *
     * @param session a session of it
     * @return the time, or empty if there is no server besides this process
     */
    Optional<Instant> serverTime(Session session);

    /**
     * Compares every index with its table.
     *
     * @param session a session of the database
     * @return a sentence for each thing that does not fit
     */
    ImmutableList<String> inspect(Session session);

    /**
     * Compares what is defined in the database with what the scripts make. Nothing to tell, unless a dialect does.
     *
     * @param session a session of the database
     * @param statements the statements of all scripts
     * @return a sentence for each table or index that is missing or was altered, and for whatever else may change or refuse our rows
     */
    default ImmutableList<String> inspectTables(Session session, List<String> statements) {
        return ImmutableList.of();
    }

    /**
     * Gives room back, and overwrites what was deleted.
     *
     * @param session a session without a transaction
     */
    void compact(Session session);

    /**
     * Finds the dialect of a connection's database.
     *
     * @param connection the connection
     * @return the dialect
     * @throws StorageException if the database is not one of those supported
     */
    static Dialect of(Connection connection) {
        try {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> new H2Dialect();
                case "SQLite" -> new SqliteDialect();
                default ->
                    throw new StorageException(
                            "the database is " + product
                                    + "; this storage knows: SQLite, H2. Use a data source of one of these",
                            false,
                            null);
            };
        } catch (SQLException error) {
            throw new StorageException("the database did not say what it is: " + error.getMessage(), true, error);
        }
    }
}
