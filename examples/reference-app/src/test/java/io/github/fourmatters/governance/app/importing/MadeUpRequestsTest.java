package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.shell.Progress;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few made-up requests in exactly the format of St. Louis, for wherever the real ones of {@link RealRequestsTest} are not there. */
class MadeUpRequestsTest {
    @TempDir
    private Path folder;

    private Path file;
    private ImportReport report;

    @BeforeEach
    void play() throws IOException {
        file = folder.resolve("made-up.csv");
        try (InputStream in = MadeUpRequestsTest.class.getResourceAsStream("made-up.csv")) {
            // Lines end as in the city's file.
            Files.writeString(file, new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "\r\n"));
        }
        try (Progress progress = Progress.onStandardError("importing")) {
            report = Importer.read(file, MappingFile.ofFormat("stlouis-csb"))
                    .play(new InMemoryStorage<>(), progress, () -> false);
        }
    }

    @Test
    void every_row_is_accepted_or_rejected_for_a_reason() {
        assertThat(report.rows()).isEqualTo(10);
        assertThat(report.accepted()).isEqualTo(7);
        assertThat(report.rejects().stream().map(reject -> reject.line() + " " + reject.reason()))
                .containsExactlyInAnyOrder("6 REPEATED_ID", "9 COMPLETED_BEFORE_RAISED", "10 DUE_IN_THE_PAST");
    }

    @Test
    void the_cancelled_rows_are_withdrawn() {
        assertThat(report.figures().orElseThrow().raised().byStage()).containsEntry(Stage.WITHDRAWN, 2L);
    }

    @Test
    void on_time_by_unit_is_what_plain_loops_over_the_file_find() throws IOException {
        Map<String, String> printed = new TreeMap<>();
        report.figures().orElseThrow().punctuality().byUnit().forEach((unit, rate) -> {
            if (rate.denominator() > 0) {
                printed.put(unit.value(), rate.numerator() + "/" + rate.denominator());
            }
        });
        assertThat(printed)
                .isEqualTo(PlainLoops.onTimeByUnit(file))
                .isEqualTo(Map.of("green-1", "2/3", "roads", "1/2"));
    }
}
