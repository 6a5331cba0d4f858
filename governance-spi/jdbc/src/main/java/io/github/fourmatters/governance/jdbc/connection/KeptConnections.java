package io.github.fourmatters.governance.jdbc.connection;

import java.sql.Connection;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps connections of its own, with their prepared statements; as many as threads ever worked at once. */
public final class KeptConnections implements Connections {

    private static final int MOST_IDLE = 32;

    private final Supplier<Connection> opening;
    private final Dialect dialect;
    private final Consumer<Session> beforeTheLastCloses;
    private final Runnable unchanged;
    private final BlockingDeque<Session> idle = new LinkedBlockingDeque<>(MOST_IDLE);
    private volatile boolean closed;

    /**
     * Keeps none yet.
     *
     * @param opening opens a connection
     * @param dialect how its database speaks
     * @param beforeTheLastCloses what is done on the last session before it is closed
     */
    public KeptConnections(Supplier<Connection> opening, Dialect dialect, Consumer<Session> beforeTheLastCloses) {
        this(opening, dialect, beforeTheLastCloses, () -> {});
    }

    /**
     * Keeps none yet.
     *
     * @param opening opens a connection
     * @param dialect how its database speaks
     * @param beforeTheLastCloses what is done on the last session before it is closed
     * @param unchanged refuses a database that may not be read any more; asked before and after each transaction
     */
    public KeptConnections(
            Supplier<Connection> opening, Dialect dialect, Consumer<Session> beforeTheLastCloses, Runnable unchanged) {
        this.unchanged = unchanged;
        this.opening = opening;
        this.dialect = dialect;
        this.beforeTheLastCloses = beforeTheLastCloses;
    }

    @Override
    public Session take() {
        requireOpen();
        requireUnchanged();
        // The one used last: its statements are the warmest.
        Session warm = idle.pollFirst();
        return warm != null ? warm : new Session(opening.get(), dialect, true);
    }

    @Override
    public void giveBack(Session session) {
        session.settle();
        if (closed || !idle.offerFirst(session)) {
            discard(session);
            return;
        }
        // A close between the question and the offer has found nothing to close: whoever takes it out again closes it.
        if (closed && idle.remove(session)) {
            discard(session);
        }
    }

    @Override
    public void discard(Session session) {
        Closing.quietly(session);
    }

    @Override
    public void requireUnchanged() {
        unchanged.run();
    }

    @Override
    public void requireOpen() {
        if (closed) {
            throw Closing.closed();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Session each = idle.poll(); each != null; each = idle.poll()) {
            if (idle.isEmpty()) {
                beforeTheLastCloses.accept(each);
            }
            discard(each);
        }
    }
}
