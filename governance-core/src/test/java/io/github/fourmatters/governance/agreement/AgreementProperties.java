package io.github.fourmatters.governance.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.quantity.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AgreementProperties {
    private static final int LEVELS = 5;

    @Property
    void the_order_of_raters_does_not_matter(@ForAll("tables") List<List<String>> rows, @ForAll Random random) {
        List<List<String>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(Agreement.of(matrix(shuffled))).isEqualTo(Agreement.of(matrix(rows)));
    }

    @Property
    void the_order_of_units_does_not_matter(@ForAll("tables") List<List<String>> rows, @ForAll Random random) {
        List<List<String>> units = transposed(rows);
        Collections.shuffle(units, random);
        assertThat(Agreement.of(matrix(transposed(units)))).isEqualTo(Agreement.of(matrix(rows)));
    }

    @Property
    void no_coefficient_exceeds_one(@ForAll("tables") List<List<String>> rows) {
        Agreement agreement = Agreement.of(matrix(rows));
        Stream.of(
                        agreement.raw(),
                        agreement.nominal(),
                        agreement.ordinal(),
                        agreement.interval(),
                        agreement.fleissKappa(),
                        agreement.kendallW())
                .forEach(figure -> assertThat(figure.orElse(Rational.ONE)).isLessThanOrEqualTo(Rational.ONE));
        assertThat(agreement.kendallW().orElse(Rational.ZERO)).isGreaterThanOrEqualTo(Rational.ZERO);
    }

    @Property
    void with_two_levels_the_three_metrics_are_one(@ForAll("twoLevels") List<List<String>> rows) {
        Agreement agreement = Agreement.of(matrix(rows));
        assertThat(agreement.ordinal()).isEqualTo(agreement.nominal());
        assertThat(agreement.interval()).isEqualTo(agreement.nominal());
    }

    @Property
    void alpha_of_names_does_not_change_under_other_names(@ForAll("tables") List<List<String>> rows) {
        List<List<String>> renamed = rows.stream()
                .map(row -> row.stream().map(AgreementProperties::next).toList())
                .toList();
        assertThat(KrippendorffAlpha.of(matrix(renamed), Metric.NOMINAL))
                .isEqualTo(KrippendorffAlpha.of(matrix(rows), Metric.NOMINAL));
    }

    @Property
    void alpha_of_names_is_that_of_counting_every_pair(@ForAll("tables") List<List<String>> rows) {
        assertThat(KrippendorffAlpha.of(matrix(rows), Metric.NOMINAL).orElse(Rational.ZERO))
                .isEqualTo(byPairs(transposed(rows)));
    }

    /** The definition word for word: every ordered pair of two ratings. */
    private static Rational byPairs(List<List<String>> units) {
        List<String> all = new ArrayList<>();
        Rational observed = Rational.ZERO;
        for (List<String> unit : units) {
            List<String> given = unit.stream().filter(cell -> !cell.equals(".")).toList();
            if (given.size() >= 2) {
                all.addAll(given);
                observed = observed.plus(Rational.of(different(given), given.size() - 1));
            }
        }
        return different(all) == 0
                ? Rational.ZERO
                : Rational.ONE.minus(
                        observed.times(Rational.of(all.size() - 1)).dividedBy(Rational.of(different(all))));
    }

    private static long different(List<String> given) {
        return given.stream()
                .mapToLong(one ->
                        given.stream().filter(other -> !other.equals(one)).count())
                .sum();
    }

    private static String next(String cell) {
        return cell.equals(".") ? cell : String.valueOf(Integer.parseInt(cell) % LEVELS + 1);
    }

    private static RatingMatrix matrix(List<List<String>> rows) {
        return RatingMatrix.parse(
                LEVELS, rows.stream().map(row -> String.join(" ", row)).toArray(String[]::new));
    }

    private static List<List<String>> transposed(List<List<String>> rows) {
        List<List<String>> columns = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int index = column;
            columns.add(rows.stream().map(row -> row.get(index)).toList());
        }
        return columns;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.oneOf(
                tablesOf(Arbitraries.of("1", "2", "3", "4", "5", ".")),
                tablesOf(Arbitraries.of("1", "2", "3", "4", "5")));
    }

    @Provide
    Arbitrary<List<List<String>>> twoLevels() {
        return tablesOf(Arbitraries.of("4", "5", "."));
    }

    private static Arbitrary<List<List<String>>> tablesOf(Arbitrary<String> cell) {
        return Arbitraries.integers()
                .between(1, 9)
                .flatMap(units -> cell.list().ofSize(units).list().ofMinSize(2).ofMaxSize(6));
    }
}
