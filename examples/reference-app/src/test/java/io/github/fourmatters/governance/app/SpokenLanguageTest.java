package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers and errors are whole sentences of the language that was asked for; only what a system said itself is quoted. */
class SpokenLanguageTest {
    /** Three English words in a row, outside of a quotation. */
    private static final String ENGLISH = "[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}";

    @TempDir
    static Path folder;

    @BeforeAll
    static void one_issue_is_settled_and_some_files_are_spoilt() throws IOException {
        try (Storage<Fact> storage = Storages.sqlite(folder.resolve("whole.db"))) {
            Settled.one(storage);
        }
        byte[] whole = Files.readAllBytes(folder.resolve("whole.db"));
        Files.write(folder.resolve("cut.db"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("letter.txt"), "Dear all");
        Files.writeString(folder.resolve("table.csv"), "A,B\n1,2\n");
        Files.writeString(folder.resolve("open.csv"), "\"A,B\n1,2\n");
        Files.writeString(folder.resolve("broken.json"), """
                {"basedOn": "four-matters", "version": "x", "zone": "Asia/Atlantis", "longestText": 0,
                 "act": {"returnWindow": "two days"}, "evaluate": {"points": [1, 2, 3], "colour": "red"}}
                """);
        Files.writeString(folder.resolve("half.json"), "{\"basedOn\":");
    }

    /** Each with FOLDER for the folder of the files. */
    static Stream<String> failures() {
        return Stream.of(
                "charter FOLDER/broken.json",
                "charter FOLDER/half.json",
                "charter FOLDER/none.json",
                "what-if --storage FOLDER/whole.db --charter FOLDER/broken.json",
                "list --storage FOLDER/none.db",
                "list --storage FOLDER/letter.txt",
                "list --storage FOLDER/cut.db",
                "audit --storage FOLDER/letter.txt",
                "audit --storage FOLDER/whole.db --anchor FOLDER/letter.txt",
                "list --storage FOLDER/whole.db --ledger seaside",
                "list --storage FOLDER/whole.db --from 2026-02-30",
                "list --storage FOLDER/whole.db --unit no/ unit",
                "list --storage FOLDER/whole.db --zone Moon/Crater",
                "list --overdue --overdue",
                "list --category",
                "timeline --storage FOLDER/whole.db nothing",
                "assess --storage FOLDER/whole.db --quarter spring",
                "publish --storage FOLDER/whole.db --quarter 2099-Q1 --out FOLDER/x.json",
                "publish --storage FOLDER/whole.db --quarter 2019-Q1 --out FOLDER/x.json",
                "verify FOLDER/none.json",
                "verify FOLDER/whole.db --head beef",
                "import FOLDER/table.csv --storage FOLDER/n.db --format stlouis-csb",
                "import FOLDER/open.csv --storage FOLDER/n.db --format stlouis-csb",
                "import FOLDER/table.csv --storage FOLDER/n.db --mapping FOLDER/half.json",
                "import FOLDER/table.csv --storage FOLDER/n.db --mapping FOLDER/broken.json",
                "restore FOLDER/letter.txt --storage FOLDER/n.db",
                "restore FOLDER/none.backup --storage FOLDER/n.db",
                "erase --storage FOLDER/whole.db --subject nobody --yes",
                "rekey --storage FOLDER/whole.db --master-key FOLDER/letter.txt",
                "year --handling-limit ORDINARY=0",
                "yaer");
    }

    private static Answer answer(String line, String language) {
        List<String> arguments = new ArrayList<>();
        Stream.of(line.split(" "))
                .map(each -> each.replace("FOLDER", folder.toString()))
                .forEach(arguments::add);
        arguments.addAll(List.of("--lang", language));
        return Answer.to(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_is_told_in_the_readers_language(String line) {
        Answer chinese = answer(line, "zh");
        assertThat(chinese.exitCode()).as(chinese.out()).isNotZero();
        assertThat(chinese.err()).startsWith("错误：");
        assertThat(chinese.err().lines())
                .allSatisfy(said -> assertThat(said.replaceAll("“[^”]*”", ""))
                        .containsPattern("\\p{IsHan}")
                        .doesNotContainPattern(ENGLISH));
        Answer english = answer(line, "en");
        assertThat(english.exitCode()).isEqualTo(chinese.exitCode());
        assertThat(english.err()).startsWith("error: ").doesNotContainPattern("\\p{IsHan}");
        assertThat(english.err().lines()).hasSameSizeAs(chinese.err().lines().toList());
    }

    @Test
    void what_a_unit_and_a_category_are_called_stands_in_a_timeline() {
        String timeline = answer("timeline riverside:settled-1.1 --storage FOLDER/whole.db", "zh")
                .out();
        assertThat(timeline).contains("类别公共设施").doesNotContain("facilities");
        assertThat(answer("timeline riverside:settled-1.1 --storage FOLDER/whole.db", "en")
                        .out())
                .contains("category Public facilities");
    }

    @Test
    void the_only_ledger_of_a_storage_need_not_be_named() {
        assertThat(answer("erase --storage FOLDER/whole.db --subject nobody --yes", "zh")
                        .err())
                .contains("riverside 中没有任何事件或言语提到 --subject nobody");
    }

    @Test
    void an_evaluation_says_in_chinese_why_a_ballot_was_refused() {
        assertThat(answer("evaluate", "zh").out())
                .contains("“member-4”属于办理单位，应当回避", "“社区”是办理方", "4.48（精确值94/21）", "未计入")
                .doesNotContainPattern(ENGLISH);
    }

    @Test
    void an_assessment_is_answered_for_machines_and_by_quarter() {
        assertThat(answer("assess --storage FOLDER/whole.db --quarter 2026-Q1 --json", "zh")
                        .out())
                .startsWith("{")
                .contains("\"asOf\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "report", "timeline riverside:settled-1.1", "recount --year 2026"})
    void a_question_is_answered_in_the_language_that_was_given_before_it(String question) {
        Answer before = Answer.to(("--lang zh " + question + " --storage " + folder.resolve("whole.db")).split(" "));
        assertThat(before.exitCode()).as(before.err()).isZero();
        assertThat(before.out())
                .isEqualTo(answer(question + " --storage FOLDER/whole.db", "zh").out());
        Answer english = Answer.to(("--lang en " + question + " --storage " + folder.resolve("whole.db")).split(" "));
        assertThat(english.out())
                .isEqualTo(answer(question + " --storage FOLDER/whole.db", "en").out());
    }
}
