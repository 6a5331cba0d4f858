package io.github.fourmatters.governance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.whatif.DerivedFact;
import io.github.fourmatters.governance.whatif.FactKind;
import io.github.fourmatters.governance.whatif.WhatIf;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/** What-if over random histories: the rules of their own time change nothing, other rules change something, and asking changes nothing. */
class WhatIfProperties {
    private final Map<FactKind, Integer> derived = new EnumMap<>(FactKind.class);
    private final Map<FactKind, Integer> flipped = new EnumMap<>(FactKind.class);
    private int climbed;

    @Provide
    Arbitrary<History> histories() {
        return Histories.random(140);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void under_the_rules_of_its_time_nothing_would_have_been_otherwise(@ForAll("histories") History history) {
        long writes = history.writes();
        WhatIf same = under(history, history.charter());
        WhatIf other = under(history, other(history.charter()));

        if (playedUnderOneCharter(history)) {
            assertThat(same.flips()).isEmpty();
            assertThat(same.onTimeOtherwise()).isEqualTo(same.onTime());
            assertThat(same.findings()).allMatch(DerivedFact::simulated);
            same.findings().forEach(this::seen);
        }
        other.flips().forEach(flip -> flipped.merge(flip.kind(), 1, Integer::sum));
        assertThat(other.onTimeOtherwise().whole())
                .isGreaterThanOrEqualTo(other.onTimeOtherwise().part());
        assertThat(history.writes()).isEqualTo(writes);
    }

    private void seen(DerivedFact finding) {
        derived.merge(finding.kind(), 1, Integer::sum);
        climbed += finding.kind() == FactKind.RUNG && !finding.recorded().equals("NONE") ? 1 : 0;
    }

    private static WhatIf under(History history, Charter charter) {
        return history.fresh().whatIf(ImmutableList.of(history.ledger()), charter, history.now());
    }

    private static Charter other(Charter charter) {
        return charter.version().equals(Charters.hasty().version()) ? Charter.fourMatters() : Charters.hasty();
    }

    private static boolean playedUnderOneCharter(History history) {
        return history.feed().stream()
                .allMatch(recorded ->
                        recorded.payload().charter().equals(history.charter().version()));
    }

    @AfterProperty
    void every_kind_was_derived_again() {
        System.out.println("what-if: derived " + derived + ", of them climbed " + climbed + "; flipped " + flipped);
        assertThat(derived).containsOnlyKeys(FactKind.values());
        assertThat(climbed).isGreaterThanOrEqualTo(10);
        assertThat(flipped.keySet())
                .contains(
                        FactKind.RUNG,
                        FactKind.ON_TIME,
                        FactKind.HANDLING_DUE,
                        FactKind.TALLY,
                        FactKind.CONFIRMATION_WINDOW);
    }
}
