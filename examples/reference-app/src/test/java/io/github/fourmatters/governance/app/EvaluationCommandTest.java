package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the fourth matter: a quarter's evaluation is told, and its units are assessed. */
class EvaluationCommandTest {
    @TempDir
    static Path folder;

    @Test
    void a_quarters_evaluation_is_told_and_drawn_in_both_languages() throws IOException {
        Path page = folder.resolve("evaluate.html");
        Answer english = Answer.to("evaluate", "--lang", "en", "--out", page.toString());
        assertThat(english.exitCode()).isZero();
        assertThat(english.out())
                .contains(
                        "belongs to a unit that was assigned to the work",
                        "Krippendorff",
                        "Wilson",
                        "drawn to 4.2",
                        "version 2");
        assertThat(Files.readString(page)).contains("<svg").doesNotContain("<script");
        assertThat(Answer.to("evaluate", "--lang", "zh").out()).contains("威尔逊95%区间", "缺一方即无效时");
    }

    @Test
    void units_are_assessed_and_the_sheet_is_read_back() throws IOException {
        try (Storage<Fact> storage = Storages.sqlite(folder.resolve("assessed.db"))) {
            Settled.one(storage);
        }
        Path csv = folder.resolve("assessment.csv");
        Path json = folder.resolve("assessment.json");
        String[] question = {
            "assess",
            "--storage",
            folder.resolve("assessed.db").toString(),
            "--year",
            "2026",
            "--kind",
            "merit",
            "--lang",
            "zh",
            "--csv",
            csv.toString(),
            "--json-out",
            json.toString()
        };
        Answer answer = Answer.to(question);
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("评先选优", "riverside-office", "无评事得分");
        String text = Files.readString(csv);
        assertThat(text).startsWith("\uFEFF名次,").endsWith("\r\n");
        try (CSVParser parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
            List<CSVRecord> lines = parser.getRecords();
            assertThat(lines)
                    .hasSize(2)
                    .allMatch(line -> line.size() == lines.get(0).size());
            List<String> header = lines.get(0).toList();
            assertThat(lines.get(1).get(header.indexOf("单位编号"))).isEqualTo("riverside-office");
            assertThat(lines.get(1).get(header.indexOf("按期总数"))).isEqualTo("1");
            assertThat(lines.get(1).get(header.indexOf("备注"))).isEqualTo("无评事得分");
        }
        JsonNode document = new ObjectMapper().readTree(Files.readString(json));
        assertThat(document.at("/kind").asText()).isEqualTo("MERIT_SELECTION");
        assertThat(document.at("/rows/0/unit").asText()).isEqualTo("riverside-office");
        assertThat(document.at("/rows/0/obstacles/0").asText()).isEqualTo("NOT_RANKED");
    }
}
