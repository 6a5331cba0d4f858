package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.Answer;
import io.github.fourmatters.governance.app.shell.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping of one's own begins from the one that ships, and everything that it lacks is told at once. */
class MappingOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void the_mapping_that_ships_is_printed_and_read_again() throws IOException {
        Answer printed = Answer.to("import", "--print-mapping");
        assertThat(printed.exitCode()).as(printed.err()).isZero();
        Path file = Files.writeString(folder.resolve("own.json"), printed.out());
        assertThat(MappingFile.read(file)).isEqualTo(MappingFile.ofFormat("stlouis-csb"));
    }

    @Test
    void all_keys_that_are_missing_are_told_at_once() throws IOException {
        Path file = Files.writeString(folder.resolve("own.json"), "{\"ledger\": \"city\", \"zone\": \"UTC\"}");
        Answer.to(
                        "import",
                        "table.csv",
                        "--mapping",
                        file.toString(),
                        "--storage",
                        folder.resolve("city.db").toString(),
                        "--lang",
                        "en")
                .assertComplaint("keys ", "'columns'", "'dates'", "are missing", "--print-mapping");
    }

    @Test
    void a_reason_has_words_in_both_languages() {
        assertThat(RejectReason.words("COMPLETED_BEFORE_RAISED", Language.ZH)).contains("办结早于提出");
        assertThat(RejectReason.words("COMPLETED_BEFORE_RAISED", Language.EN))
                .contains("completed before it was raised");
        assertThat(RejectReason.words("DUE_IN_THE_PAST", Language.EN)).isEmpty();
    }
}
