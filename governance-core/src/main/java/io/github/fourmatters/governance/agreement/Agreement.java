package io.github.fourmatters.governance.agreement;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;
import java.util.Optional;

/**
 * All that can be said about how far raters agree, side by side, since each figure alone misleads: where nearly all give a 5, the raw
 * agreement is high and every coefficient is low.
 *
 * <p>It is for reading. No round is void because of it.
 *
 * @param raw the share of pairs that agree, or empty if nothing pairs
 * @param nominal Krippendorff's α with levels as names, or empty where it is undefined
 * @param ordinal Krippendorff's α with levels in order, or empty where it is undefined
 * @param interval Krippendorff's α with levels as numbers, or empty where it is undefined
 * @param fleissKappa Fleiss' κ, or empty if a rating is missing or it is undefined
 * @param kendallW Kendall's W, or empty if a rating is missing or it is undefined
 */
public record Agreement(
        Optional<Rational> raw,
        Optional<Rational> nominal,
        Optional<Rational> ordinal,
        Optional<Rational> interval,
        Optional<Rational> fleissKappa,
        Optional<Rational> kendallW) {
    /**
     * Checks the figures.
     *
     * @param raw the share of pairs that agree
     * @param nominal α with levels as names
     * @param ordinal α with levels in order
     * @param interval α with levels as numbers
     * @param fleissKappa Fleiss' κ
     * @param kendallW Kendall's W
     */
    public Agreement {
        requireNonNull(raw, "raw");
        requireNonNull(nominal, "nominal");
        requireNonNull(ordinal, "ordinal");
        requireNonNull(interval, "interval");
        requireNonNull(fleissKappa, "fleissKappa");
        requireNonNull(kendallW, "kendallW");
    }

    /**
     * Works all figures out.
     *
     * @param matrix the ratings, not null
     * @return the figures
     */
    public static Agreement of(RatingMatrix matrix) {
        Optional<RatingMatrix> complete =
                Optional.of(requireNonNull(matrix, "matrix")).filter(RatingMatrix::isComplete);
        return new Agreement(
                RawAgreement.of(matrix),
                KrippendorffAlpha.of(matrix, Metric.NOMINAL),
                KrippendorffAlpha.of(matrix, Metric.ORDINAL),
                KrippendorffAlpha.of(matrix, Metric.INTERVAL),
                complete.flatMap(FleissKappa::of),
                complete.flatMap(KendallW::of));
    }
}
