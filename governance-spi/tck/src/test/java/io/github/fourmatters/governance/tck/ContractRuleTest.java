package io.github.fourmatters.governance.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.tck.durable.FileStorageContract;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each rule has its tests, and each test its rule. */
class ContractRuleTest {

    /** Gives the names of all tests that a storage in a file is put to. */
    static List<String> tests() {
        List<String> names = new ArrayList<>();
        for (Class<?> each = FileStorageContract.class; each != Object.class; each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .map(Method::getName)
                    .forEach(names::add);
        }
        return names;
    }

    private static List<String> testsOf(ContractRule rule) {
        return tests().stream()
                .filter(each -> each.startsWith(rule.testPrefix()))
                .toList();
    }

    @Test
    void the_rules_are_numbered_from_one_to_sixteen() {
        assertThat(ContractRule.values())
                .extracting(ContractRule::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
        assertThat(ContractRule.values()).allMatch(each -> each.text().endsWith("."));
    }

    @Test
    void each_rule_has_a_test_here_or_says_where_it_is_proved() {
        for (ContractRule each : ContractRule.values()) {
            assertThat(!testsOf(each).isEmpty() || each.provedElsewhere().isPresent())
                    .as("tests of rule %s: %s", each.number(), each.text())
                    .isTrue();
        }
        assertThat(Arrays.stream(ContractRule.values())
                        .filter(each -> testsOf(each).isEmpty()))
                .containsExactly(ContractRule.CLOCK_APART);
    }

    @Test
    void each_test_begins_with_the_number_of_a_rule_and_none_is_named_twice() {
        assertThat(tests())
                .doesNotHaveDuplicates()
                .allMatch(name ->
                        Arrays.stream(ContractRule.values()).anyMatch(rule -> name.startsWith(rule.testPrefix())));
    }
}
