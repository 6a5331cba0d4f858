package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports a long table in a process with a small heap, and prints time, memory and size. 2,000 rows unless {@code -Dimport.rows=200000}
 * says otherwise.
 */
class LargeImportTest {
    private static final int ROWS = Integer.getInteger("import.rows", 2_000);
    private static final String HEAP = ROWS <= 10_000 ? "-Xmx96m" : "-Xmx1g";

    @TempDir
    private Path folder;

    @Test
    void a_long_table_takes_little_memory_and_its_progress_moves() throws Exception {
        Path table = folder.resolve("long.csv");
        ShiftedRequests.of(SharedData.file("stlouis-csb-2010.csv")).write(table, ROWS);
        Path storage = folder.resolve("long.db");
        String first = imported(table, storage);
        long size = Files.size(storage);
        String second = imported(table, storage);
        assertThat(Files.size(storage)).isEqualTo(size);
        assertThat(first).contains("importing 100 %");
        assertThat(second).contains("of them new or changed by this run");
        System.out.printf(Locale.ROOT, "%,d rows: %,d bytes, %,d a row%n", ROWS, size, size / ROWS);
    }

    private static String imported(Path table, Path storage) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ImportProcess process = ImportProcess.start(HEAP, table, storage);
        long memory = 0;
        while (process.isAlive()) {
            memory = Math.max(memory, process.memory());
            Thread.sleep(100);
        }
        String said = process.rest();
        assertThat(process.exitCode()).as(said).isZero();
        System.out.printf(
                Locale.ROOT,
                "%,d rows in %.0f s, with %s and %,d MB of memory at most%n",
                ROWS,
                (System.nanoTime() - start) / 1e9,
                HEAP,
                memory >> 20);
        return said;
    }
}
