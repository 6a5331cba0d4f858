package io.github.fourmatters.governance.jdbc.file;

import io.github.fourmatters.governance.jdbc.Appending;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.io.IOException;
import java.nio.file.Path;

/** Is a process that opens a file twice, writes to it when it is told to, and ends without closing anything. */
final class HaltingWriter {

    static final int COMMANDS = 6;

    private HaltingWriter() {}

    /**
     * Runs it.
     *
     * @param arguments the file
     */
    @SuppressWarnings("SystemOut") // Speaks to the process that began it.
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(file, new FactCodec());
        Appending.append(storage, "c1");
        SqliteStorage.open(file, new FactCodec(), StorageOptions.defaults().readOnly())
                .close();
        System.out.println("opened twice");
        if (System.in.read() < 0) {
            return;
        }
        for (int at = 2; at <= COMMANDS; at++) {
            Appending.append(storage, "c" + at);
        }
        System.out.println("acknowledged");
        System.out.flush();
        Runtime.getRuntime().halt(137);
    }
}
