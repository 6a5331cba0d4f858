package io.github.fourmatters.governance.tck.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Tells, in a child process, how many steps its parent permits. Thread-safe. */
public final class Permission {

    private final Semaphore steps = new Semaphore(0);
    private final Runnable atTheEnd;

    private Permission(Runnable atTheEnd) {
        this.atTheEnd = atTheEnd;
    }

    /**
     * Listens to the parent on a thread of its own.
     *
     * @param in the child's standard input: numbers, one a line
     * @param atTheEnd what to do once the parent has closed it, or is gone
     * @return what tells how many steps are permitted
     */
    public static Permission from(InputStream in, Runnable atTheEnd) {
        Permission permission = new Permission(atTheEnd);
        Thread listener = new Thread(() -> permission.listen(in), "permission");
        listener.setDaemon(true);
        listener.start();
        return permission;
    }

    private void listen(InputStream in) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                steps.release(Integer.parseInt(line));
            }
        } catch (IOException closed) {
            // As good as the end of it.
        }
        atTheEnd.run();
    }

    /** Waits until one more step is permitted. */
    public void await() {
        steps.acquireUninterruptibly();
    }
}
