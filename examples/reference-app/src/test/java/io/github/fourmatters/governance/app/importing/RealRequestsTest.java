package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.shell.Progress;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real requests of St. Louis, 2010. */
class RealRequestsTest {
    private static final Mapping MAPPING = MappingFile.ofFormat("stlouis-csb");
    private static Path file;
    private static Storage<Fact> storage;
    private static ImportReport report;

    @BeforeAll
    static void play() {
        file = SharedData.file("stlouis-csb-2010.csv");
        storage = new InMemoryStorage<>();
        report = played();
    }

    private static ImportReport played() {
        return Importer.read(file, MAPPING).play(storage, Progress.onStandardError("importing"), () -> false);
    }

    private static List<Recorded<Fact>> journal() {
        return storage.journal().readLedger(MAPPING.ledgerId(), 0, 1_000_000).events();
    }

    @Test
    void every_row_is_accepted_or_rejected_for_a_reason() {
        assertThat(report.rows()).isEqualTo(1545);
        assertThat(report.accepted()).isEqualTo(1484);
        assertThat(report.reasons().entrySet().stream().map(reason -> reason.getElement() + " " + reason.getCount()))
                .containsExactly("COMPLETED_BEFORE_RAISED 1", "DUE_IN_THE_PAST 1", "REPEATED_ID 59");
    }

    @Test
    void the_cancelled_rows_are_withdrawn_and_the_others_have_come_to_their_end() {
        Map<Stage, Long> stages = report.figures().orElseThrow().raised().byStage();
        assertThat(stages)
                .containsEntry(Stage.WITHDRAWN, 71L)
                .containsOnlyKeys(Stage.WITHDRAWN, Stage.CONFIRMED, Stage.DONE);
        assertThat(stages.values().stream().mapToLong(each -> each).sum()).isEqualTo(1484);
    }

    @Test
    void on_time_by_unit_is_what_plain_loops_over_the_file_find() throws IOException {
        Map<String, String> printed = new TreeMap<>();
        report.figures().orElseThrow().punctuality().byUnit().forEach((unit, rate) -> {
            if (rate.denominator() > 0) {
                printed.put(unit.value(), text(rate));
            }
        });
        assertThat(printed).isEqualTo(PlainLoops.onTimeByUnit(file)).hasSize(22);
        assertThat(text(report.figures().orElseThrow().punctuality().overall())).isEqualTo("826/1413");
    }

    private static String text(Rate rate) {
        return rate.numerator() + "/" + rate.denominator();
    }

    @Test
    void a_second_run_changes_nothing_and_says_the_same() {
        List<Recorded<Fact>> before = journal();
        ImportReport again = played();
        assertThat(journal()).isEqualTo(before);
        assertThat(again.changed()).isZero();
        assertThat(again.accepted()).isEqualTo(report.accepted());
        assertThat(again.rejects()).isEqualTo(report.rejects());
        assertThat(again.figures()).isEqualTo(report.figures());
    }
}
