package io.github.fourmatters.governance.score;

import static io.github.fourmatters.governance.score.Rounding.Mode.HALF_EVEN;
import static io.github.fourmatters.governance.score.Rounding.Mode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Ranking.Candidate;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class ScoreProperties {
    private static final Weighting WEIGHTING = Weightings.usual();
    private static final Rational HALF = Rational.of(1, 2);

    @Property
    void invariant_46_a_share_lies_from_nought_to_one_and_within_its_interval(
            @ForAll @LongRange(max = 1_000_000) long one, @ForAll @LongRange(max = 1_000_000) long other) {
        Proportion share = new Proportion(Math.min(one, other), Math.max(one, other));
        assertThat(share.value().isPresent()).isEqualTo(share.of() > 0);
        share.value().ifPresent(value -> {
            Interval interval = share.interval().orElseThrow();
            assertThat(value).isBetween(Rational.ZERO, Rational.ONE);
            assertThat(interval.lower()).isLessThanOrEqualTo(value.rounded(18, RoundingMode.CEILING));
            assertThat(interval.upper()).isGreaterThanOrEqualTo(value.rounded(18, RoundingMode.FLOOR));
        });
    }

    @Property
    void wilsons_interval_contains_the_share(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long of, @ForAll @LongRange(max = 1_000) long part) {
        long count = of * part / 1_000;
        Interval interval = Interval.wilson(count, of);
        BigDecimal share = BigDecimal.valueOf(count).divide(BigDecimal.valueOf(of), 40, RoundingMode.HALF_EVEN);
        assertThat(share).isBetween(interval.lower(), interval.upper());
    }

    @Property
    void invariant_51_a_shrunk_value_lies_between_the_raw_one_and_the_common_one(
            @ForAll("histograms") Histogram ballots,
            @ForAll @IntRange(min = 1, max = 1000) int strength,
            @ForAll("means") Rational common) {
        WeightedSum raw = WEIGHTING.mean(ballots);
        Rational value = raw.value().orElseThrow();
        assertThat(new Shrinkage(Rational.of(strength), common).of(raw))
                .isBetween(
                        smaller(value, common),
                        smaller(value.negate(), common.negate()).negate());
    }

    @Property
    void invariant_52_what_is_published_is_off_by_half_of_the_last_digit_at_most(
            @ForAll("figures") Rational exact,
            @ForAll @IntRange(max = Rounding.GREATEST_DIGITS) int digits,
            @ForAll Rounding.Mode mode) {
        Rounding rounding = new Rounding(digits, mode);
        assertThat(absolute(rounding.shown(exact).minus(exact))).isLessThanOrEqualTo(halfOfTheLast(digits));
        assertThat(rounding.of(exact)).isEqualTo(rounding.shown(exact).rounded(digits, RoundingMode.UNNECESSARY));
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void invariant_53_half_up_and_half_even_differ_only_at_exact_ties(
            @ForAll("figures") Rational exact, @ForAll @IntRange(max = 4) int digits) {
        Rational up = new Rounding(digits, HALF_UP).shown(exact);
        Rational even = new Rounding(digits, HALF_EVEN).shown(exact);
        Statistics.collect(up.equals(even));
        Statistics.coverage(seen -> seen.check(false).count(differing -> differing > 0));
        if (!up.equals(even)) {
            assertThat(absolute(up.minus(exact)))
                    .isEqualTo(absolute(even.minus(exact)))
                    .isEqualTo(halfOfTheLast(digits));
        }
    }

    @Property
    void invariant_54_other_points_on_a_straight_line_do_not_change_ranks(
            @ForAll @Size(min = 1, max = 8) List<@From("issues") ImmutableMap<Party, Histogram>> units,
            @ForAll @IntRange(min = 1, max = 100) int times,
            @ForAll @IntRange(min = -100, max = 100) int more) {
        Weighting other = Weightings.points(
                WEIGHTING,
                WEIGHTING.points().stream()
                        .map(point -> times * point + more)
                        .collect(ImmutableList.toImmutableList()));
        assertThat(ranks(units, other)).isEqualTo(ranks(units, WEIGHTING));
    }

    @Property
    void a_rank_is_one_more_than_the_number_who_are_strictly_better(
            @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> scores) {
        List<Candidate<Integer>> candidates = IntStream.range(0, scores.size())
                .mapToObj(index -> new Candidate<>(index, Optional.of(Rational.of(scores.get(index))), 1))
                .toList();
        Ranking<Integer> ranking = Ranking.of(candidates, 1, Comparator.naturalOrder());
        assertThat(ranking.places())
                .hasSize(scores.size())
                .allSatisfy(place -> assertThat((long) place.rank())
                        .isEqualTo(1
                                + scores.stream()
                                        .filter(score -> Rational.of(score).compareTo(place.score()) > 0)
                                        .count()));
    }

    @Property
    void invariant_55_the_year_by_ballots_is_that_of_the_summed_quarters(
            @ForAll @Size(min = 1, max = 4) List<@From("issues") ImmutableMap<Party, Histogram>> quarters,
            @ForAll Rounding.Mode mode) {
        ImmutableMap<Party, Histogram> year = ImmutableMap.copyOf(quarters.stream()
                .flatMap(quarter -> quarter.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Histogram::plus)));
        assertThat(YearAggregation.BY_BALLOTS.composite(quarters, WEIGHTING, new Rounding(2, mode)))
                .isEqualTo(Composite.of(year, WEIGHTING));
    }

    @Property
    void medians_and_trimmed_means_are_those_of_the_ballots_laid_out_in_a_row(
            @ForAll("fewBallots") Histogram ballots, @ForAll @IntRange(max = 49) int percent) {
        Distribution distribution = new Distribution(ballots, WEIGHTING.points());
        List<Long> row = row(ballots);
        int size = row.size();
        int cut = size * percent / 100;
        List<Long> kept = row.subList(cut, size - cut);
        assertThat(distribution.trimmedMean(Rational.of(percent, 100)))
                .contains(Rational.of(kept.stream().mapToLong(Long::longValue).sum(), kept.size()));
        assertThat(distribution.lowerMedian()).contains(Rational.of(row.get((size - 1) / 2)));
        assertThat(distribution.midMedian()).contains(Rational.of(row.get((size - 1) / 2) + row.get(size / 2), 2));
    }

    @Property
    void an_outlier_is_one_however_the_values_are_moved_and_stretched(
            @ForAll @Size(min = 1, max = 9) List<@From("figures") Rational> values,
            @ForAll @IntRange(min = 1, max = 9) int times,
            @ForAll("figures") Rational more) {
        List<Rational> moved = values.stream()
                .map(value -> value.times(Rational.of(-times)).plus(more))
                .toList();
        assertThat(standings(moved)).isEqualTo(standings(values));
    }

    private static Collection<Outliers.Standing> standings(List<Rational> values) {
        ImmutableMap.Builder<Integer, Rational> byIndex = ImmutableMap.builder();
        IntStream.range(0, values.size()).forEach(index -> byIndex.put(index, values.get(index)));
        return List.copyOf(
                Outliers.among(byIndex.buildOrThrow()).orElseThrow().standings().values());
    }

    private static List<Integer> ranks(List<ImmutableMap<Party, Histogram>> units, Weighting weighting) {
        List<Candidate<Integer>> candidates = new ArrayList<>();
        units.forEach(
                ballots -> candidates.add(new Candidate<>(candidates.size(), Composite.of(ballots, weighting), 1)));
        return Ranking.of(candidates, 1, Comparator.naturalOrder()).places().stream()
                .sorted(Comparator.comparing(Ranking.Place::key))
                .map(Ranking.Place::rank)
                .toList();
    }

    private static List<Long> row(Histogram ballots) {
        return LongStream.rangeClosed(1, Histogram.LEVELS)
                .boxed()
                .flatMap(level -> Collections.nCopies((int) ballots.count(level.intValue()), level).stream())
                .toList();
    }

    private static Rational smaller(Rational one, Rational other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Rational absolute(Rational value) {
        return value.signum() < 0 ? value.negate() : value;
    }

    private static Rational halfOfTheLast(int digits) {
        return HALF.times(Rational.of(BigInteger.ONE, BigInteger.TEN.pow(digits)));
    }

    /** Many of them are exact ties at two or three digits. */
    @Provide
    Arbitrary<Rational> figures() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.longs().between(-100_000, 100_000),
                                Arbitraries.longs().between(1, 1000))
                        .as(Rational::of),
                Arbitraries.longs().between(-10_000, 10_000).map(number -> Rational.of(number, 200)));
    }

    @Provide
    Arbitrary<Rational> means() {
        return Arbitraries.integers().between(100, 500).map(hundredths -> Rational.of(hundredths, 100));
    }

    @Provide
    Arbitrary<Histogram> histograms() {
        return counts(1_000_000);
    }

    @Provide
    Arbitrary<Histogram> fewBallots() {
        return counts(6);
    }

    @Provide
    Arbitrary<ImmutableMap<Party, Histogram>> issues() {
        return Combinators.combine(counts(6), counts(6), counts(6))
                .as((community, members, residents) -> ImmutableMap.of(
                        Party.COMMUNITY, community, Party.PARTY_MEMBERS, members, Party.RESIDENTS, residents));
    }

    private static Arbitrary<Histogram> counts(long greatest) {
        return Arbitraries.longs()
                .between(0, greatest)
                .list()
                .ofSize(Histogram.LEVELS)
                .filter(counts -> counts.stream().anyMatch(count -> count > 0))
                .map(counts -> new Histogram(ImmutableList.copyOf(counts)));
    }
}
