package io.github.fourmatters.governance.jdbc.connection;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps connections of its own, with their prepared statements; as many as threads ever worked at once. */
public final class KeptConnections implements Connections {

    private static final int MOST_IDLE = 32;

    private final Supplier<ReadFreshness.Opened> opening;
    private final Dialect dialect;
    private final Consumer<Session> beforeTheLastCloses;
    private final BlockingDeque<Session> idle = new LinkedBlockingDeque<>(MOST_IDLE);
    private final Map<Session, ReadFreshness> standings = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * Keeps none yet.
     *
     * @param opening opens a connection
     * @param dialect how its database speaks
     * @param beforeTheLastCloses what is done on the last session before it is closed
     */
    public KeptConnections(Supplier<Connection> opening, Dialect dialect, Consumer<Session> beforeTheLastCloses) {
        this(dialect, beforeTheLastCloses, () -> new ReadFreshness.Opened(opening.get(), ReadFreshness.LOCKED));
    }

    private KeptConnections(
            Dialect dialect, Consumer<Session> beforeTheLastCloses, Supplier<ReadFreshness.Opened> opening) {
        this.opening = opening;
        this.dialect = dialect;
        this.beforeTheLastCloses = beforeTheLastCloses;
    }

    /**
     * Keeps connections that may be trusted for a while only; asked before and after each transaction. Keeps none yet.
     *
     * @param opening opens a connection
     * @param dialect how its database speaks
     * @return the connections
     */
    public static KeptConnections whileTheyStand(Supplier<ReadFreshness.Opened> opening, Dialect dialect) {
        return new KeptConnections(dialect, last -> {}, opening);
    }

    @Override
    public Session take() {
        requireOpen();
        // The one used last: its statements are the warmest.
        for (Session warm = idle.pollFirst(); warm != null; warm = idle.pollFirst()) {
            if (freshness(warm).isNewest()) {
                return warm;
            }
            discard(warm);
        }
        ReadFreshness.Opened opened = opening.get();
        Session session = new Session(opened.connection(), dialect, true);
        if (opened.freshness() != ReadFreshness.LOCKED) {
            standings.put(session, opened.freshness());
        }
        return session;
    }

    private ReadFreshness freshness(Session session) {
        return standings.getOrDefault(session, ReadFreshness.LOCKED);
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
        standings.remove(session);
        Closing.quietly(session);
    }

    @Override
    public void requireUnchanged(Session session) {
        freshness(session).requireWhole();
    }

    @Override
    public void closeIdle() {
        for (Session each = idle.poll(); each != null; each = idle.poll()) {
            discard(each);
        }
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
