package io.github.fourmatters.governance.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BallotProperties {
    @Property
    void joining_the_ballots_of_one_person_keeps_the_highest_revision_in_any_order_and_however_often(
            @ForAll("revisions") List<Ballot> ballots) {
        Ballot joined = ballots.stream().reduce(Ballot::join).orElseThrow();
        List<Ballot> again = new ArrayList<>(ballots);
        again.addAll(ballots);
        Collections.reverse(again);
        assertThat(again.stream().reduce(Ballot::join)).contains(joined);
        assertThat(joined.revision())
                .isEqualTo(ballots.stream().mapToInt(Ballot::revision).max().orElseThrow());
    }

    @Provide
    Arbitrary<List<Ballot>> revisions() {
        return Arbitraries.integers()
                .between(1, 9)
                .map(revision -> new Ballot(new SubjectId("p"), Party.RESIDENTS, revision % 5 + 1, revision))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
