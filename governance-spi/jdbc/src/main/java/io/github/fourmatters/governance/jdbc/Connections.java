package io.github.fourmatters.governance.jdbc;

/** Hands out connections, each to one transaction at a time. Thread-safe. */
interface Connections extends AutoCloseable {

    /** Gives a session whose connection does not commit by itself. */
    Session take();

    /** Takes a session back whose transaction has been committed or rolled back. */
    void giveBack(Session session);

    /** Takes a session back that can no longer be used. */
    void discard(Session session);

    @Override
    void close();
}
