package io.github.fourmatters.governance.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells the processes that a test starts where the server is that the test's own process has started. */
final class SharedAddress {

    private final String name;

    SharedAddress(String name) {
        this.name = name;
    }

    /** Gives the address of the server of this process or of the one that started it; starts one where there is none. */
    synchronized String get(Supplier<String> starting) {
        return known(Optional.of(ProcessHandle.current())).orElseGet(() -> told(starting.get()));
    }

    private Optional<String> known(Optional<ProcessHandle> process) {
        if (process.isEmpty()) {
            return Optional.empty();
        }
        Path file = file(process.get());
        return Files.exists(file) ? Optional.of(read(file)) : known(process.flatMap(ProcessHandle::parent));
    }

    private String told(String address) {
        Path file = file(ProcessHandle.current());
        file.toFile().deleteOnExit();
        try {
            Files.writeString(file, address);
            return address;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** The instant at which a process began belongs to its name, since numbers of processes are used again. */
    private Path file(ProcessHandle process) {
        long begun =
                process.info().startInstant().map(each -> each.toEpochMilli()).orElse(0L);
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "governance-" + name + "-" + process.pid() + "-" + begun + ".url");
    }
}
