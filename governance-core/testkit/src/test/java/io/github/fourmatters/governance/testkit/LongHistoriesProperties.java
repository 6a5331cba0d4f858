package io.github.fourmatters.governance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.testkit.invariant.Invariants;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/** Histories that are long enough for an issue to be closed, reopened, and closed again. */
class LongHistoriesProperties {
    private Coverage coverage = Coverage.NONE;

    @Provide
    Arbitrary<History> histories() {
        return Histories.random(300);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void every_long_history_holds_every_invariant(@ForAll("histories") History history) {
        coverage = coverage.plus(history.coverage());
        Invariants.check(history);
    }

    @AfterProperty
    void issues_were_closed_a_second_time() {
        System.out.println("long histories: " + coverage.counts());
        assertThat(coverage.of("closed-again")).isGreaterThanOrEqualTo(5);
    }
}
