package io.github.fourmatters.governance.spi.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing more can be written there is no anchor file rather than an empty one. */
class FullDiskTest {

    @TempDir
    private Path folder;

    @Test
    void a_first_anchor_that_cannot_be_written_leaves_no_file() throws IOException, InterruptedException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            System.out.println("Skipped: this system limits no sizes of files");
            return;
        }
        Path file = folder.resolve("anchors.txt");
        String java = ProcessHandle.current().info().command().orElse("java");
        // A process that may write no byte to any file fails as on a full disk.
        Process process = new ProcessBuilder(ImmutableList.of(
                        "sh",
                        "-c",
                        "ulimit -f 0 && exec \"$@\"",
                        "sh",
                        java,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnchorNoter.class.getName(),
                        file.toString(),
                        "lakeside-",
                        "1"))
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(told).contains("cannot be written");
        assertThat(process.exitValue()).isNotZero();
        assertThat(file).doesNotExist();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("anchors.txt.lock"));
        }
    }
}
