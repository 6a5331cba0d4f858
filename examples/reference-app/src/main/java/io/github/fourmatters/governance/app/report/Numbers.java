package io.github.fourmatters.governance.app.report;

import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.quantity.Attendances;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** How numbers are written: rounded once, half to even, from the exact value. */
public final class Numbers {
    /** What stands where there is no number. */
    public static final String NONE = "–";

    private static final Rational HUNDRED = Rational.of(100);

    private Numbers() {}

    /**
     * Writes a rate as a percentage.
     *
     * @param rate the rate
     * @return such as {@code 88.08 %}, or {@link #NONE} if it is absent
     */
    public static String percent(Rate rate) {
        return rate.value().map(Numbers::percent).orElse(NONE);
    }

    /**
     * Writes a fraction as a percentage.
     *
     * @param value the fraction
     * @return such as {@code 88.08 %}
     */
    public static String percent(Rational value) {
        return value.times(HUNDRED).rounded(2, RoundingMode.HALF_EVEN).toPlainString() + " %";
    }

    /**
     * Writes the two counts of a rate.
     *
     * @param rate the rate
     * @return such as {@code 133/151}
     */
    public static String fraction(Rate rate) {
        return rate.numerator() + "/" + rate.denominator();
    }

    /**
     * Writes an interval in percent.
     *
     * @param interval the interval, if there is one
     * @return such as {@code 81.9–92.3 %}
     */
    public static String interval(Optional<Interval> interval) {
        return interval.map(range -> tenths(range.lower()) + "–" + tenths(range.upper()) + " %")
                .orElse(NONE);
    }

    private static String tenths(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    /**
     * Writes a composite.
     *
     * @param score the score, if there is one
     * @return such as {@code 4.38}
     */
    public static String score(Optional<Rational> score) {
        return score.map(value -> value.rounded(2, RoundingMode.HALF_EVEN).toPlainString())
                .orElse(NONE);
    }

    /**
     * Writes a figure as it is published, and as it is.
     *
     * @param figure the figure
     * @param language the reader's language
     * @return such as {@code 4.38 (exactly 219/50)}
     */
    public static String exact(Rational figure, Language language) {
        return score(Optional.of(figure)) + language.of(" (exactly " + figure + ")", "（精确值" + figure + "）");
    }

    /**
     * Writes a value of the case or of the views.
     *
     * @param value a whole number, a fraction or a count of attendances
     * @return the value as text; a lower bound as {@code ≥ 700}
     */
    public static String value(Object value) {
        if (value instanceof Rational fraction) {
            return percent(fraction);
        } else if (value instanceof Attendances attendances) {
            return (attendances.atLeast() ? "≥ " : "") + value(attendances.count());
        }
        return value instanceof Long count ? String.format(Locale.ROOT, "%,d", count) : value.toString();
    }
}
