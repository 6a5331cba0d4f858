package io.github.fourmatters.governance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.BallotCount;
import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.figures.Recount;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.tally.ExclusionReason;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.tally.Tally;
import io.github.fourmatters.governance.view.Period;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/** Ballots that are counted anew from the record give the figures that the closes and corrections say. */
class BallotCountProperties {
    private final Map<ExclusionReason, Long> excluded = new EnumMap<>(ExclusionReason.class);
    private long counted;
    private long superseded;

    @Provide
    Arbitrary<History> histories() {
        return Histories.random(160);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void ballots_counted_anew_come_to_what_was_published(@ForAll("histories") History history) {
        Period always = Period.of(
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 1, 1),
                history.charter().zone());
        ImmutableList<LedgerId> ledger = ImmutableList.of(history.ledger());
        Tally tally = history.fresh().ask(BallotCount.VIEW, ledger, view -> view.tally(always, history.now()));
        OpinionFigures published = history.fresh()
                .ask(
                        Statistics.VIEW,
                        ledger,
                        view -> view.evaluation(always, history.now(), EvaluatePolicy.defaults())
                                .overall());

        for (Party party : Party.values()) {
            assertThat(tally.histogram(party)).isEqualTo(published.ballots().getOrDefault(party, Histogram.empty()));
        }
        assertThat(tally.counts().issues()).isEqualTo(published.issues());
        ImmutableList<Recount> recounts =
                history.fresh().ask(BallotCount.VIEW, ledger, view -> view.recounts(always, history.now()));
        assertThat(recounts).hasSize(Math.toIntExact(published.issues())).allMatch(Recount::isEqual);
        assertThat(tally.account().received()).isEqualTo(castOnClosed(history));
        assertThat(Tally.fromBytes(tally.toBytes())).isEqualTo(tally);
        tally.account().excluded().forEach((reason, count) -> excluded.merge(reason, count, Long::sum));
        tally.account().counted().values().forEach(count -> counted += count);
        superseded += tally.account().superseded();
    }

    private record Case(Object issue, int cycle) {}

    private static long castOnClosed(History history) {
        Set<Case> closed = new HashSet<>();
        history.feed().forEach(recorded -> {
            if (recorded.payload().event() instanceof IssueClosed event) {
                closed.add(new Case(event.issue(), event.cycle()));
            }
        });
        return history.feed().stream()
                .map(recorded -> recorded.payload().event())
                .filter(BallotCast.class::isInstance)
                .map(BallotCast.class::cast)
                .filter(cast -> closed.contains(new Case(cast.issue(), cast.cycle())))
                .count();
    }

    @AfterProperty
    void everything_was_come_by() {
        System.out.println("ballots: counted " + counted + ", superseded " + superseded + ", excluded " + excluded);
        assertThat(counted).isGreaterThanOrEqualTo(100);
        assertThat(superseded).isGreaterThanOrEqualTo(20);
        assertThat(excluded).containsOnlyKeys(ExclusionReason.LATE, ExclusionReason.TAKEN_OUT);
    }
}
