package io.github.fourmatters.governance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fourmatters.governance.Charter;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problem;
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
                 "acceptanceLimit": "0 working days", "evaluate": {"weights": {"RESIDENTS": 40}}, "colour": "red"}
                """;

        assertThat(refused(json).problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("longestText", "hours", "acceptanceLimit", "evaluate.weights", "colour");
    }

    @Test
    void a_text_that_is_no_json_is_refused_with_its_line() {
        assertThat(refused("{\n \"version\": \"x\",\n oops").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).startsWith("line 3"));
        assertThat(refused("{\"version\": \"x\", \"version\": \"y\"}")).hasMessageContaining("version");
        assertThat(refused("[]").problems()).hasSize(1);
    }

    private static InvalidPolicyException refused(String json) {
        return catchThrowableOfType(InvalidPolicyException.class, () -> CharterJson.read(json));
    }
}
