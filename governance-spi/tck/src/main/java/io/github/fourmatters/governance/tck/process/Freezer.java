package io.github.fourmatters.governance.tck.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Stops a process by the signal STOP and lets it go on by CONT, as POSIX has them. */
final class Freezer {

    private static final int MOST_LOOKS = 5_000;
    private static final long BETWEEN_LOOKS = TimeUnit.MICROSECONDS.toNanos(200);

    private final long pid;

    Freezer(long pid) {
        this.pid = pid;
    }

    void freeze() {
        signal("STOP");
        for (int look = 0; !isFrozen(); look++) {
            if (look == MOST_LOOKS) {
                throw new IllegalStateException("process " + pid + " does not stand still");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int answer = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (answer != 0) {
                throw new IllegalStateException("kill -" + name + " " + pid + " answered " + answer);
            }
        } catch (IOException error) {
            throw new UncheckedIOException("there is no kill command here, so nothing can be frozen", error);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process is frozen", interrupted);
        }
    }

    /** Looks at each thread where the system shows them; elsewhere the signal has to do. */
    private boolean isFrozen() {
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        if (!Files.isDirectory(threads)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            return true;
        }
        try (Stream<Path> all = Files.list(threads)) {
            return all.allMatch(Freezer::standsStill);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static boolean standsStill(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            // The state follows the name, which may hold spaces and parentheses itself.
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
        } catch (IOException gone) {
            return true;
        }
    }
}
