package io.github.fourmatters.governance.tck.workload;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.tck.process.ChildProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Says how the storage of a folder is opened: here, and in a process of its own.
 *
 * @param opening opens the storage of a folder, and makes it if it is not there
 * @param events makes an event of a text
 * @param main the class whose main method opens the same in another process: it is given the channel's path, then {@code
 *     arguments}, then the folder, then a workload
 * @param arguments what tells the main method which storage it is
 * @param <E> the type of the events
 */
public record StoragePlace<E>(
        Function<Path, ? extends DurableStorage<E>> opening,
        Function<String, E> events,
        Class<?> main,
        ImmutableList<String> arguments) {

    /**
     * Starts a workload in another process.
     *
     * @param wrapper a command to run it under; empty for none
     * @param channels a folder for what it says
     * @param folder the folder of the storage
     * @param workload what it is to do, as far as it is permitted
     * @return the process
     */
    public ChildProcess start(ImmutableList<String> wrapper, Path channels, Path folder, Workload workload) {
        return ChildProcess.start(
                wrapper,
                main,
                channels,
                ImmutableList.<String>builder()
                        .addAll(arguments)
                        .add(folder.toString())
                        .addAll(workload.arguments())
                        .build());
    }

    /**
     * Opens the storage of a folder, and looks whether everything is there.
     *
     * @param folder the folder
     * @param workloads everything that was ever done to it
     * @return what does not fit
     */
    public Findings check(Path folder, List<Progress> workloads) {
        try (DurableStorage<E> storage = opening.apply(folder)) {
            return StateCheck.of(storage, events, workloads);
        } catch (RuntimeException failure) {
            return Findings.unopened(failure);
        }
    }
}
