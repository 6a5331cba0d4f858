package io.github.fourmatters.governance.tck.workload;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Does the steps of a workload in this process, writer by writer in turn. Not thread-safe.
 *
 * @param <E> the type of the events
 */
public final class WorkloadHere<E> {

    private final Progress progress;
    private final List<String> said = new ArrayList<>();
    private final List<Writer<E>> writers = new ArrayList<>();

    /**
     * Begins with nothing done.
     *
     * @param storage where the steps are done
     * @param events makes an event of a text
     * @param workload what is done
     */
    public WorkloadHere(Storage<E> storage, Function<String, E> events, Workload workload) {
        progress = new Progress(workload);
        for (int number = 0; number < workload.writers(); number++) {
            writers.add(new Writer<>(storage, events, said::add, workload, number));
        }
    }

    /**
     * Lets each writer do so many steps more.
     *
     * @param steps how many
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails; the step that failed may be done again
     */
    public void steps(int steps) {
        try {
            for (int step = 0; step < steps; step++) {
                writers.forEach(Writer::step);
            }
        } finally {
            progress.hear(ImmutableList.copyOf(said));
            said.clear();
        }
    }

    /**
     * Tells how far it has come.
     *
     * @return the progress, which goes on with the steps
     */
    public Progress progress() {
        return progress;
    }
}
