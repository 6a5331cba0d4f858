package io.github.fourmatters.governance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.history.Chronicle;
import io.github.fourmatters.governance.history.Facts;
import io.github.fourmatters.governance.history.Projected;
import io.github.fourmatters.governance.history.Walk;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.view.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StatisticsPropertiesTest {
    private static final Period YEAR = Period.year(2026, Facts.ZONE);

    @Property(tries = 150)
    void merging_leaves_the_other_part_as_it_is(
            @ForAll @Size(max = 80) List<@IntRange(max = 100_000) Integer> choices) {
        Chronicle north = Walk.of("north", choices);
        Statistics part = Projected.of(Statistics.VIEW, north);
        Figures before = part.figures(YEAR, YEAR.to());
        Statistics whole = Projected.of(Statistics.VIEW, Walk.of("south", choices));
        whole.merge(part);
        new Chronicle("north").raise("late").accept("late").facts().forEach(whole::apply);
        assertThat(part.figures(YEAR, YEAR.to())).isEqualTo(before);
    }

    @Property(tries = 150)
    void the_figures_add_up(
            @ForAll @Size(max = 200) List<@IntRange(max = 100_000) Integer> choices,
            @ForAll @IntRange(max = 365) int days) {
        Instant asOf = YEAR.from().plus(Duration.ofDays(days));
        Figures figures =
                Projected.of(Statistics.VIEW, Walk.of("north", choices)).figures(YEAR, asOf);
        AcceptedOutcomes whole = figures.settlement();
        assertThat(figures.accepted().total()).isEqualTo(whole.accepted());
        for (ImmutableMap<?, AcceptedOutcomes> split : List.<ImmutableMap<?, AcceptedOutcomes>>of(
                figures.settlementByRoute(), figures.settlementByUnit(), figures.settlementByCategory())) {
            assertThat(split.values().stream()
                            .mapToLong(AcceptedOutcomes::accepted)
                            .sum())
                    .isEqualTo(whole.accepted());
            assertThat(split.values().stream()
                            .mapToLong(AcceptedOutcomes::settled)
                            .sum())
                    .isEqualTo(whole.settled());
            assertThat(split.values().stream()
                            .mapToLong(AcceptedOutcomes::merged)
                            .sum())
                    .isEqualTo(whole.merged());
        }
        Rate onTime = figures.punctuality().overall();
        assertThat(figures.punctuality().byUnit().values().stream()
                        .mapToLong(Rate::denominator)
                        .sum())
                .isEqualTo(onTime.denominator());
        assertThat(onTime.denominator()).isBetween(whole.settled(), whole.settled() + whole.open());
    }

    @Property(tries = 200)
    void as_of_an_instant_only_what_had_happened_by_then_counts(
            @ForAll @Size(max = 120) List<@IntRange(max = 100_000) Integer> choices,
            @ForAll @IntRange(max = 120) int known) {
        Chronicle whole = Walk.of("north", choices);
        Chronicle start = Walk.of("north", choices.subList(0, Math.min(known, choices.size())));
        Instant asOf = start.now();
        boolean moreAtOnce = whole.facts().stream()
                        .filter(fact -> !fact.payload().occurredAt().isAfter(asOf))
                        .count()
                != start.facts().size();
        Assume.that(!moreAtOnce);
        assertThat(Projected.of(Statistics.VIEW, whole).figures(YEAR, asOf))
                .isEqualTo(Projected.of(Statistics.VIEW, start).figures(YEAR, asOf));
    }

    @Property(tries = 150)
    void every_rate_lies_between_nought_and_one(
            @ForAll @Size(max = 200) List<@IntRange(max = 100_000) Integer> choices,
            @ForAll @IntRange(max = 365) int days) {
        Instant asOf = YEAR.from().plus(Duration.ofDays(days));
        Statistics statistics = Projected.of(Statistics.VIEW, Walk.of("north", choices));
        Figures figures = statistics.figures(YEAR, asOf);
        Stream.of(
                        figures.settlement().rate(),
                        figures.punctuality().overall(),
                        figures.followUps().response(),
                        figures.followUps().resolution(),
                        figures.followUps().satisfaction(),
                        statistics.rebounds(YEAR, asOf, 5))
                .flatMap(rate -> rate.value().stream())
                .forEach(value -> assertThat(value).isBetween(Rational.ZERO, Rational.ONE));
    }

    @Property(tries = 5, generation = GenerationMode.RANDOMIZED)
    void walks_reach_every_stage(@ForAll Random random) {
        Set<Stage> reached = EnumSet.noneOf(Stage.class);
        for (int walk = 0; walk < 100; walk++) {
            List<Integer> choices = random.ints(100, 0, 100_000).boxed().toList();
            reached.addAll(Projected.of(Statistics.VIEW, Walk.of("north", choices))
                    .figures(YEAR, YEAR.to())
                    .reached()
                    .keySet());
        }
        assertThat(reached).containsExactlyInAnyOrder(Stage.values());
    }
}
