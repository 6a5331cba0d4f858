package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The three rates of a hotline (响应率, 解决率, 满意率). They are three facts and stay three; the composite stands beside them.
 *
 * @param response contacted in time, of those due for contact
 * @param resolution resolved as the resident says, of the valid follow-ups
 * @param satisfaction satisfied, of the valid follow-ups
 */
public record ThreeRates(Proportion response, Proportion resolution, Proportion satisfaction) {
    /**
     * What each rate weighs in the composite; local policy.
     *
     * @param response the weight of the response rate, 0 or more
     * @param resolution the weight of the resolution rate, 0 or more
     * @param satisfaction the weight of the satisfaction rate, 0 or more
     * @param missing what becomes of the composite when a rate with a weight is absent
     */
    public record Weights(int response, int resolution, int satisfaction, WhenMissing missing) {
        /**
         * Checks the weights.
         *
         * @param response the weight of the response rate
         * @param resolution the weight of the resolution rate
         * @param satisfaction the weight of the satisfaction rate
         * @param missing what becomes of the composite when a rate with a weight is absent
         * @throws IllegalArgumentException naming the weights, if one is below 0, or all are 0
         */
        public Weights {
            requireNonNull(missing, "missing");
            checkArgument(
                    Math.min(response, Math.min(resolution, satisfaction)) >= 0
                            && Math.max(response, Math.max(resolution, satisfaction)) > 0,
                    "weights %s, %s and %s must be 0 or more, and one of them above 0",
                    response,
                    resolution,
                    satisfaction);
        }
    }

    private record Weighed(int weight, Optional<Rational> rate) {
        boolean isMissing() {
            return weight > 0 && rate.isEmpty();
        }

        WeightedSum mean() {
            return rate.map(WeightedSum::of).orElse(WeightedSum.NONE).times(Rational.of(weight));
        }
    }

    /**
     * Checks the rates.
     *
     * @param response contacted in time, of those due for contact
     * @param resolution resolved, of the valid follow-ups
     * @param satisfaction satisfied, of the valid follow-ups
     */
    public ThreeRates {
        requireNonNull(response, "response");
        requireNonNull(resolution, "resolution");
        requireNonNull(satisfaction, "satisfaction");
    }

    /**
     * Weighs the three rates: Σ w·rate ÷ Σ w over those that are there.
     *
     * @param weights the weights, not null
     * @return the composite, from 0 to 1, or empty if there is none: an absent rate is neither 0 nor 1
     */
    public Optional<Rational> composite(Weights weights) {
        requireNonNull(weights, "weights");
        if (weights.missing() == WhenMissing.INVALID && weighed(weights).anyMatch(Weighed::isMissing)) {
            return Optional.empty();
        }
        return weighed(weights)
                .map(Weighed::mean)
                .reduce(WeightedSum.NONE, WeightedSum::plus)
                .value();
    }

    private Stream<Weighed> weighed(Weights weights) {
        return Stream.of(
                new Weighed(weights.response(), response.value()),
                new Weighed(weights.resolution(), resolution.value()),
                new Weighed(weights.satisfaction(), satisfaction.value()));
    }
}
