package io.github.fourmatters.governance.assessment;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;
import java.util.Optional;

/**
 * What a unit's figures come to.
 *
 * @param composite what the three parties gave, in points of their levels, by the rules' aggregation and year mode
 * @param threeRates response, resolution and satisfaction weighed together, from 0 to 1
 * @param deduction what accountability records take off, in percent, 0 or more
 * @param total the weighted parts in percent less the deduction; absent without a composite. It may fall below 0, since a floor would make
 *     units alike that are not
 */
public record UnitScore(
        Optional<Figure> composite, Optional<Figure> threeRates, Rational deduction, Optional<Figure> total) {
    /**
     * Checks the parts.
     *
     * @param composite what the three parties gave
     * @param threeRates the three rates together
     * @param deduction what accountability records take off
     * @param total the whole
     */
    public UnitScore {
        requireNonNull(composite, "composite");
        requireNonNull(threeRates, "threeRates");
        requireNonNull(deduction, "deduction");
        requireNonNull(total, "total");
    }
}
