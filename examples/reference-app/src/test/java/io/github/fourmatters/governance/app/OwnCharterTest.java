package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.issue.Category;
import io.github.fourmatters.governance.issue.CategoryTree;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is told by the charter that the storage keeps, and not by the preset. */
class OwnCharterTest {
    private static final Charter OWN = Charter.fourMatters().toBuilder()
            .version("riverside-1")
            .categories(CategoryTree.of(Category.top("facilities", "路灯", "Street lamps")))
            .evaluate(EvaluatePolicy.builder().minimumBallots(7).build())
            .build();

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void fill() {
        Path path = folder.resolve("own.db");
        file = path.toString();
        try (Storage<Fact> storage = Storages.sqlite(path)) {
            Settled.one(storage, OWN);
        }
    }

    @Test
    void a_list_and_a_report_call_categories_as_that_charter_does() {
        assertThat(Answer.to("list", "--storage", file, "--lang", "en").out()).contains("Street lamps");
        assertThat(Answer.to("list", "--storage", file, "--category", "facilities", "--lang", "zh")
                        .out())
                .contains("路灯");
        assertThat(Answer.to("report", "--storage", file, "--lang", "en").out()).contains("Street lamps");
    }

    @Test
    void an_assessment_weighs_by_that_charter() {
        Path document = folder.resolve("assessment.json");
        Answer answer = Answer.to("assess", "--year", "2026", "--storage", file, "--json-out", document.toString());
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(document).content().containsPattern("\"minimumBallots\" ?: ?7\\b");
    }
}
