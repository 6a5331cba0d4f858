package io.github.fourmatters.governance.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Interval;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ViewPropertiesTest {
    private static final Period YEAR = Period.year(2026, Facts.ZONE);

    @Property(tries = 150)
    void parts_merged_in_any_order_give_the_same_answers(
            @ForAll @Size(max = 120) List<@IntRange(max = 100_000) Integer> north,
            @ForAll @Size(max = 120) List<@IntRange(max = 100_000) Integer> south,
            @ForAll @Size(max = 60) List<@IntRange(max = 100_000) Integer> west,
            @ForAll @IntRange(max = 365) int days) {
        List<Chronicle> parts =
                new ArrayList<>(List.of(Walk.of("north", north), Walk.of("south", south), Walk.of("west", west)));
        Instant asOf = YEAR.from().plus(Duration.ofDays(days));
        List<Object> answers = answers(parts, asOf);
        Collections.shuffle(parts, new Random(days));
        assertThat(answers(parts, asOf)).isEqualTo(answers);
    }

    private static List<Object> answers(List<Chronicle> parts, Instant asOf) {
        Chronicle[] chronicles = parts.toArray(Chronicle[]::new);
        Statistics statistics = Projected.of(Statistics.VIEW, chronicles);
        IssueRegister register = Projected.of(IssueRegister.VIEW, chronicles);
        return List.of(
                statistics.figures(YEAR, asOf),
                statistics.evaluation(YEAR, asOf, EvaluatePolicy.defaults()),
                statistics.rebounds(YEAR, asOf, 3),
                register.counts(IssueFilter.all()),
                register.page(IssueFilter.all(), 1_000, Optional.empty()));
    }

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
    void a_copy_goes_its_own_way(
            @ForAll @Size(max = 120) List<@IntRange(max = 100_000) Integer> choices,
            @ForAll @IntRange(max = 1_000) int cut) {
        List<Recorded<Fact>> facts = Walk.of("north", choices).facts();
        int half = facts.size() * cut / 1_000;
        for (View<?> view : List.of(Statistics.VIEW, IssueRegister.VIEW, Accountability.VIEW)) {
            goesItsOwnWay(view, facts.subList(0, half), facts.subList(half, facts.size()));
        }
    }

    private static <P extends Projection<P>> void goesItsOwnWay(
            View<P> view, List<Recorded<Fact>> first, List<Recorded<Fact>> then) {
        P original = filled(view, first);
        P copy = original.copy().orElseThrow();
        then.forEach(copy::apply);
        assertThat(answers(copy))
                .isEqualTo(answers(filled(
                        view, Stream.concat(first.stream(), then.stream()).toList())));
        assertThat(answers(original)).isEqualTo(answers(filled(view, first)));
    }

    private static <P extends Projection<P>> P filled(View<P> view, List<Recorded<Fact>> facts) {
        P projection = view.empty().get();
        facts.forEach(projection::apply);
        return projection;
    }

    private static Object answers(Projection<?> projection) {
        if (projection instanceof Statistics statistics) {
            return statistics.figures(YEAR, YEAR.to());
        } else if (projection instanceof IssueRegister register) {
            return register.page(IssueFilter.all(), 1_000, Optional.empty());
        }
        return ((Accountability) projection).byUnit(YEAR, YEAR.to());
    }

    @Property(tries = 150)
    void the_figures_add_up(
            @ForAll @Size(max = 200) List<@IntRange(max = 100_000) Integer> choices,
            @ForAll @IntRange(max = 365) int days) {
        Instant asOf = YEAR.from().plus(Duration.ofDays(days));
        Figures figures =
                Projected.of(Statistics.VIEW, Walk.of("north", choices)).figures(YEAR, asOf);
        Settlement whole = figures.settlement();
        assertThat(figures.accepted().total()).isEqualTo(whole.accepted());
        for (ImmutableMap<?, Settlement> split : List.<ImmutableMap<?, Settlement>>of(
                figures.settlementByRoute(), figures.settlementByUnit(), figures.settlementByCategory())) {
            assertThat(split.values().stream().mapToLong(Settlement::accepted).sum())
                    .isEqualTo(whole.accepted());
            assertThat(split.values().stream().mapToLong(Settlement::settled).sum())
                    .isEqualTo(whole.settled());
            assertThat(split.values().stream().mapToLong(Settlement::merged).sum())
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

    @Property(tries = 150)
    void pages_of_any_size_show_every_issue_once_in_order(
            @ForAll @Size(max = 60) List<@IntRange(max = 100_000) Integer> choices,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        IssueRegister register = Projected.of(IssueRegister.VIEW, Walk.of("north", choices), Walk.of("south", choices));
        List<IssueLine> shown = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<IssueLine> page = register.page(IssueFilter.all(), limit, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            shown.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(shown)
                .isEqualTo(register.page(IssueFilter.all(), 1_000, Optional.empty())
                        .items());
        assertThat(register.counts(IssueFilter.all()).total()).isEqualTo(shown.size());
    }

    @Property
    void wilsons_interval_contains_the_share(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long of, @ForAll @LongRange(max = 1_000) long part) {
        long count = of * part / 1_000;
        Interval interval = Interval.wilson(count, of);
        BigDecimal share = BigDecimal.valueOf(count).divide(BigDecimal.valueOf(of), 40, RoundingMode.HALF_EVEN);
        assertThat(share).isBetween(interval.lower(), interval.upper());
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
