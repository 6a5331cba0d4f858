package io.github.fourmatters.governance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problem;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CharterJsonTest {
    @Test
    void a_charter_goes_into_json_and_comes_back() {
        String json = CharterJson.write(Charter.fourMatters());

        assertThat(CharterJson.read(json)).isEqualTo(Charter.fourMatters());
        assertThat(json).contains("环境卫生", "\"zone\" : \"Asia/Shanghai\"").endsWith("}\n");
    }

    @Test
    void every_problem_of_a_file_is_told_at_once() {
        String json = """
                {"basedOn": "four-matters", "version": "x", "longestText": "many", "hours": {"shifts": []},
                 "offerWindow": "0 working days", "evaluate": {"weights": {"RESIDENTS": 40}}, "colour": "red"}
                """;

        assertThat(refused(json).problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("longestText", "hours", "offerWindow", "evaluate.weights", "colour");
    }

    @Test
    void a_text_that_is_no_json_is_refused_with_its_line() {
        assertThat(refused("{\n \"version\": \"x\",\n oops").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).startsWith("line 3"));
        assertThat(refused("{\"version\": \"x\", \"version\": \"y\"}")).hasMessageContaining("version");
        assertThat(refused("[]").problems()).hasSize(1);
    }

    @Test
    void null_a_list_and_nothing_at_all_get_one_problem() {
        for (String json : new String[] {"null", "", " ", "[{}]", "7", "\"x\"", "true"}) {
            assertOneLine(json);
        }
        assertThat(refused("null"))
                .hasMessage("1 problem: charter is 'null'; allowed: one JSON object, each field once");
    }

    @Test
    void what_is_too_large_too_deep_or_too_long_gets_one_problem() {
        assertOneLine("[" + "{},".repeat(7_500_000) + "{}]");
        assertOneLine("{\"categories\": [" + "{},".repeat(100_000) + "{}]}");
        assertOneLine("{\"version\": " + "[".repeat(100_000));
        assertOneLine("{\"a\":".repeat(100_000));
        assertOneLine("{\"longestText\": " + "9".repeat(1_000_000) + "}");
        assertOneLine("{\"longestText\": 0." + "9".repeat(1_000_000) + "}");
        assertOneLine("{\"version\": \"" + "x".repeat(2_000_000) + "\"}");
        assertOneLine("{\"" + "x".repeat(2_000_000) + "\": 1}");
        assertOneLine("x".repeat(4_000_000));
        assertOneLine("{\"version\": \"a\u0000b\"}");
        assertOneLine("\u0000".repeat(1_000));
    }

    private static void assertOneLine(String json) {
        InvalidPolicyException refused = refused(json);
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).toString()).hasSizeLessThan(400).hasLineCount(1);
    }

    @Test
    void of_very_many_problems_a_hundred_are_told_and_all_counted() {
        InvalidPolicyException refused = refused(
                "{\"basedOn\": \"four-matters\", \"categories\": {\"categories\": [" + "7,".repeat(999) + "7]}}");

        assertThat(refused.problems()).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(refused).hasMessageEndingWith("; and " + (refused.problems().size() - 100) + " more");
    }

    @Test
    void a_text_or_a_name_that_nobody_sees_is_refused_and_shown() {
        assertThat(refused("{\"basedOn\": \"four-matters\", \"version\": \"\u00a0\"}")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith("version is '<U+00A0>'"));
        assertThat(refused("{\"basedOn\": \"four-matters\", \"version\": \"x\\ud800\"}"))
                .hasMessageContaining("<U+D800>");
        assertThat(refused("{\"basedOn\": \"four-matters\", \"version\": \"x\", \"a\\u202eb\": 1}"))
                .hasMessageContaining("a<U+202E>b is '1'");
    }

    @Test
    void a_tree_of_two_thousand_categories_is_read() {
        String one =
                "{\"code\": \"c%d\", \"parent\": \"none\", \"names\": {\"zh\": \"类别%d\", \"en\": \"Category %d\"}}";
        String all = IntStream.range(0, 2_000)
                .mapToObj(each -> one.formatted(each, each, each))
                .collect(Collectors.joining(
                        ",\n",
                        "{\"basedOn\": \"four-matters\", \"version\": \"many\",\n\"categories\": {\"categories\": [",
                        "]}}"));

        assertThat(CharterJson.read(all).categories().categories()).hasSize(2_000);
    }

    private static InvalidPolicyException refused(String json) {
        return catchThrowableOfType(InvalidPolicyException.class, () -> CharterJson.read(json));
    }
}
