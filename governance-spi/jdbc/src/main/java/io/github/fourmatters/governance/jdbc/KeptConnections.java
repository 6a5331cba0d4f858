package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps connections of its own, with their prepared statements; as many as threads ever worked at once. The last one has a
 * wish before it goes.
 */
final class KeptConnections implements Connections {

    private static final int MOST_IDLE = 32;

    private final Supplier<Connection> opening;
    private final Dialect dialect;
    private final Consumer<Session> lastWish;
    private final BlockingDeque<Session> idle = new LinkedBlockingDeque<>(MOST_IDLE);
    private volatile boolean closed;

    KeptConnections(Supplier<Connection> opening, Dialect dialect, Consumer<Session> lastWish) {
        this.opening = opening;
        this.dialect = dialect;
        this.lastWish = lastWish;
    }

    @Override
    public Session take() {
        if (closed) {
            throw new StorageException("this storage is closed; open it again", false, null);
        }
        // The one used last: its statements are the warmest.
        Session warm = idle.pollFirst();
        return warm != null ? warm : new Session(opening.get(), dialect, true);
    }

    @Override
    public void giveBack(Session session) {
        if (closed || !idle.offerFirst(session)) {
            discard(session);
        }
    }

    @Override
    public void discard(Session session) {
        Closing.quietly(session.connection());
    }

    @Override
    public void close() {
        closed = true;
        for (Session each = idle.poll(); each != null; each = idle.poll()) {
            if (idle.isEmpty()) {
                lastWish.accept(each);
            }
            discard(each);
        }
    }
}
