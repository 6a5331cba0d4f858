package io.github.fourmatters.governance.jdbc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fourmatters.governance.jdbc.Appending;
import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that opens a file again which it has open keeps H2's lock: closing any handle of it beside H2 drops that. */
class H2LocksTest {

    private static final Path LOCKS = Path.of("/proc/locks");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("lakeside.mv.db");
    }

    private boolean isLocked() throws IOException {
        String holder = " " + ProcessHandle.current().pid() + " ";
        String inode = ":" + Files.getAttribute(file(), "unix:ino") + " ";
        return Files.readString(LOCKS).lines().anyMatch(each -> each.contains(holder) && each.contains(inode));
    }

    @Test
    @SuppressWarnings("SystemOut") // Whoever reads the test's output is to see what was not tried.
    void the_lock_stays_whoever_of_the_process_opens_the_file_again() throws IOException {
        if (!Files.isReadable(LOCKS)) {
            System.out.println("SKIPPED: there is no " + LOCKS + " to look for locks in");
        }
        assumeTrue(Files.isReadable(LOCKS), "there is no " + LOCKS);
        try (JdbcStorage<Fact> storage = H2Storage.createOrOpen(file(), new FactCodec())) {
            Appending.append(storage, "c1");
            assertThat(isLocked()).isTrue();
            H2Storage.createOrOpen(file(), new FactCodec()).close();
            assertThat(isLocked()).isTrue();
        }
    }

    @Test
    void whole_blocks_of_something_else_are_no_database_of_h2() throws IOException {
        byte[] blocks = new byte[3 * 4096];
        Files.write(file(), blocks);
        for (StorageOptions each : new StorageOptions[] {
            StorageOptions.defaults(), StorageOptions.defaults().readOnly()
        }) {
            assertThatThrownBy(() -> H2Storage.createOrOpen(file(), new FactCodec(), each))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("is not an H2 database");
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(blocks);
        assertThat(folder).isDirectoryNotContaining("glob:**.trace.db");
    }
}
