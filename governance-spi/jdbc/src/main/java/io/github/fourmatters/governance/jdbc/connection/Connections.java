package io.github.fourmatters.governance.jdbc.connection;

import java.util.function.Function;

/** Hands out connections, each to one transaction at a time. Thread-safe. */
public interface Connections extends AutoCloseable {

    /**
     * Gives a session without a transaction.
     *
     * @return the session, to be given back or discarded
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage is closed, or there is no connection
     */
    Session take();

    /**
     * Takes a session back whose transaction has been committed or rolled back.
     *
     * @param session the session
     * @throws io.github.fourmatters.governance.spi.StorageException if its connection does not go back to what it was; the session
     *     is to be discarded then
     */
    void giveBack(Session session);

    /**
     * Takes a session back that can no longer be used.
     *
     * @param session the session
     */
    void discard(Session session);

    /**
     * Looks something up, and keeps nothing.
     *
     * @param question what to do on a session
     * @param <T> what is found
     * @return what was found
     * @throws io.github.fourmatters.governance.spi.StorageException if it fails; the connection is given back all the same
     */
    default <T> T look(Function<Session, T> question) {
        Session session = take();
        T answer;
        try {
            answer = question.apply(session);
            session.rollback();
        } catch (RuntimeException failure) {
            giveBackAfter(failure, session);
            throw failure;
        }
        giveBack(session);
        return answer;
    }

    /**
     * Rolls a session back that something has failed on, and takes it back, or throws it away if that fails as well.
     *
     * @param failure what has failed; what fails now is added to it
     * @param session the session
     */
    default void giveBackAfter(Throwable failure, Session session) {
        try {
            session.rollback();
            giveBack(session);
        } catch (RuntimeException broken) {
            failure.addSuppressed(broken);
            discard(session);
        }
    }

    /**
     * Refuses what was read if it may not be what stands there. Nothing to refuse, unless an implementation says otherwise.
     *
     * @param session the session that read
     * @throws io.github.fourmatters.governance.spi.StorageException if it may not
     */
    default void requireUnchanged(Session session) {}

    /** Closes whatever is kept and not lent, so that nothing of it holds a lock. Nothing to close, unless an implementation keeps any. */
    default void closeIdle() {}

    /**
     * Refuses every call once this is closed.
     *
     * @throws io.github.fourmatters.governance.spi.StorageException if it is
     */
    void requireOpen();

    @Override
    void close();
}
