package io.github.fourmatters.governance.assessment;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Rounding;
import java.math.BigDecimal;

/**
 * A figure, exact and as it is published: 889/200 and 4.44.
 *
 * @param exact what it is; ranks and grades are decided on this
 * @param published the same, rounded once
 */
public record Figure(Rational exact, BigDecimal published) {
    /**
     * Checks the parts.
     *
     * @param exact what it is
     * @param published the same, rounded once
     */
    public Figure {
        requireNonNull(exact, "exact");
        requireNonNull(published, "published");
    }

    static Figure of(Rational exact, Rounding rounding) {
        return new Figure(exact, rounding.of(exact));
    }
}
