package io.github.fourmatters.governance.tck.workload;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.tck.process.Permission;
import io.github.fourmatters.governance.tck.process.Speaker;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does, in a child process, what a workload says, as far as the parent permits, and says each step that is done. */
public final class WorkloadProcess {

    private final Workload workload;
    private final Speaker speaker;
    private final Permission permission;

    private WorkloadProcess(Workload workload, Speaker speaker, Permission permission) {
        this.workload = workload;
        this.speaker = speaker;
        this.permission = permission;
    }

    /**
     * Opens a storage and works on it until the process is killed or the parent closes its standard input.
     *
     * @param channel where to say what is done
     * @param arguments the workload, as {@link Workload#arguments} gave it
     * @param opening opens the storage
     * @param events makes an event of a text
     * @param <E> the type of the events
     */
    public static <E> void run(
            Path channel, List<String> arguments, Supplier<? extends Storage<E>> opening, Function<String, E> events) {
        Speaker speaker = new Speaker(channel);
        speaker.say(Acknowledged.OPENING);
        try {
            Storage<E> storage = opening.get();
            speaker.say(Acknowledged.OPENED);
            Permission permission = Permission.from(System.in, () -> end(storage));
            new WorkloadProcess(Workload.of(arguments), speaker, permission).start(storage, events);
        } catch (RuntimeException | Error failure) {
            fail(speaker, failure);
        }
    }

    private static void end(Storage<?> storage) {
        try {
            storage.close();
        } finally {
            // Writers may still be at work: what they are told now is no failure of the storage.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void fail(Speaker speaker, Throwable failure) {
        failure.printStackTrace();
        speaker.say(Acknowledged.FAILED + " " + failure);
        Runtime.getRuntime().halt(1);
    }

    private <E> void start(Storage<E> storage, Function<String, E> events) {
        for (int number = 0; number < workload.writers(); number++) {
            Writer<E> writer = new Writer<>(storage, events, speaker::say, workload, number);
            new Thread(() -> work(writer), "writer-" + number).start();
        }
    }

    private void work(Writer<?> writer) {
        try {
            while (true) {
                permission.await();
                writer.step();
                LockSupport.parkNanos(workload.pauseMicros() * 1_000L);
            }
        } catch (RuntimeException | Error failure) {
            fail(speaker, failure);
        }
    }
}
