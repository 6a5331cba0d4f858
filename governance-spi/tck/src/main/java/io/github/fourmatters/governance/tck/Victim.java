package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.Scene.command;
import static io.github.fourmatters.governance.tck.Scene.stream;
import static io.github.fourmatters.governance.tck.Scene.to;

import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Is the process that appends until it is killed, and says after each commit how far it is. */
final class Victim {

    private Victim() {}

    /** Starts the process, kills it after so many appends, and gives the last position that it acknowledged. */
    static long appendUntilKilled(Class<?> contract, Path folder, int appends) {
        try {
            Process process = start(contract, folder);
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                return lastSaid(process, said, appends);
            } finally {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Process start(Class<?> contract, Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        contract.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long lastSaid(Process process, BufferedReader said, int appends) throws IOException {
        long last = 0;
        int lines = 0;
        for (@Nullable String line = said.readLine(); line != null; line = said.readLine()) {
            last = Math.max(last, Long.parseLong(line));
            lines++;
            if (lines == appends) {
                // By its handle: the process itself would close what it said before it died, unread.
                process.toHandle().destroyForcibly();
            }
        }
        if (lines < appends) {
            throw new IllegalStateException("the process ended by itself after " + lines + " appends");
        }
        return last;
    }

    /** Opens the storage of a contract's subclass, and appends for ever. */
    @SuppressWarnings("SystemOut") // The lines are the acknowledgements that the parent reads.
    public static void main(String[] args) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(args[0]).getDeclaredConstructor();
        constructor.setAccessible(true);
        DurableStorageContract contract = (DurableStorageContract) constructor.newInstance();
        DurableStorage<Fact> storage = contract.open(Path.of(args[1]), new FactCodec());
        long head = storage.journal().readLedger(Scene.LEDGER, 0, 1).head();
        while (true) {
            head++;
            appendOne(storage, head);
            System.out.println(head);
        }
    }

    private static void appendOne(DurableStorage<Fact> storage, long position) {
        StreamId stream = stream("s" + position);
        boolean done = storage.transactions().call(tx -> {
            storage.timers().set(tx, new TimerKey(stream, "due"), Scene.START);
            return storage.journal().append(tx, command("c" + position, Scene.START, to(stream, 0, "x".repeat(500))))
                    instanceof AppendResult.Appended;
        });
        if (!done) {
            throw new IllegalStateException("position " + position + " was not appended");
        }
    }
}
