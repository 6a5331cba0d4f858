package io.github.fourmatters.governance.jdbc.connection;

import java.sql.Connection;

/** Tells how long what a connection reads may be trusted. */
public interface ReadFreshness {

    /** Is that of a connection that the database keeps right by its locks. */
    ReadFreshness LOCKED = new ReadFreshness() {
        @Override
        public boolean isNewest() {
            return true;
        }

        @Override
        public void requireWhole() {
            // The locks see to it.
        }
    };

    /**
     * Is a connection and how long it may be trusted.
     *
     * @param connection the connection
     * @param freshness how long what it reads may be trusted
     */
    record Opened(Connection connection, ReadFreshness freshness) {}

    /**
     * Tells whether a transaction that begins now would see what was committed last.
     *
     * @return whether it would; otherwise the connection is to be opened anew
     */
    boolean isNewest();

    /**
     * Refuses what was read if it may be neither old nor new.
     *
     * @throws io.github.fourmatters.governance.spi.StorageException if it may; retryable
     */
    void requireWhole();
}
