package io.github.fourmatters.governance.app.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hears that the process is asked to end, by SIGTERM or Ctrl-C, so that a long command can end between two steps, close its storage and say
 * how far it came. The process waits for that, half a minute at most.
 *
 * <pre>{@code
 * try (Termination termination = Termination.heard()) {
 *     while (isMore() && !termination.isAsked()) {
 *         step();
 *     }
 * }
 * }</pre>
 */
public final class Termination implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hear, "termination");
    private volatile boolean asked;

    private Termination() {}

    /**
     * Begins to listen.
     *
     * @return what was heard; close it once everything is closed and said
     */
    public static Termination heard() {
        Termination termination = new Termination();
        Runtime.getRuntime().addShutdownHook(termination.hook);
        return termination;
    }

    private void hear() {
        asked = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Tells whether the process is asked to end.
     *
     * @return whether it is
     */
    public boolean isAsked() {
        return asked;
    }

    /** Lets the process end. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It ends already, and the hook has heard it.
        }
    }
}
