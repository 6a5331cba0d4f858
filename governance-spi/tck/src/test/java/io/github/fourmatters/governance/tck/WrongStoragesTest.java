package io.github.fourmatters.governance.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.tck.scene.Report;
import io.github.fourmatters.governance.tck.wrong.Wrong;
import io.github.fourmatters.governance.tck.wrong.WrongStorages;
import io.github.fourmatters.governance.tck.wrong.WrongStorages.Example;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each storage that breaks a rule on purpose fails a test of that rule, and the right one none. */
class WrongStoragesTest {

    /** Can be broken only by a storage that outlives the process, or not by a storage at all. */
    private static final ImmutableSet<ContractRule> NOT_IN_MEMORY = ImmutableSet.of(
            ContractRule.UNREADABLE_IS_NAMED, ContractRule.NOTHING_ACKNOWLEDGED_IS_LOST, ContractRule.CLOCK_APART);

    @Test
    void each_is_caught_by_its_rule() {
        StringBuilder table = new StringBuilder("rule  wrong storage                            caught by\n");
        for (Example each : WrongStorages.ALL) {
            ImmutableList<String> caught =
                    RuleRun.failures(each.rule(), () -> new Wrong(each.fault().get()));
            table.append(String.format(
                    "%4d  %-40s %s%n",
                    each.rule().number(),
                    each.what(),
                    caught.isEmpty() ? "NOTHING" : caught.size() + " tests, " + caught.get(0)));
        }
        Report.print("storages in memory that are wrong on purpose\n" + table);
        assertThat(table.toString()).doesNotContain("NOTHING");
    }

    @Test
    void there_is_one_for_each_rule_that_can_be_broken_in_memory() {
        assertThat(WrongStorages.ALL.stream().map(Example::rule).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ContractRule.values())
                        .filter(each -> !NOT_IN_MEMORY.contains(each))
                        .toList());
        assertThat(WrongStorages.ALL).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void the_same_without_a_fault_passes() {
        for (ContractRule each : ImmutableList.of(ContractRule.LEASES_HOLD, ContractRule.ERASED_FOR_GOOD)) {
            assertThat(RuleRun.failures(each, () -> new Wrong(Wrong.Call::rightly)))
                    .isEmpty();
            assertThat(RuleRun.failures(each, InMemoryStorage::new)).isEmpty();
        }
    }
}
