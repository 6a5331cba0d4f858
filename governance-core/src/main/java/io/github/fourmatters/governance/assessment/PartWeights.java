package io.github.fourmatters.governance.assessment;

/**
 * What the parts of a score weigh. Only their proportions count, and a part that is absent leaves its weight to the others.
 *
 * @param evaluation the weight of what the three parties said, 1 or more
 * @param onTime the weight of the on-time rate, 0 or more
 * @param threeRates the weight of response, resolution and satisfaction together, 0 or more
 */
public record PartWeights(int evaluation, int onTime, int threeRates) {
    static final String ALLOWED = "whole numbers of 0 or more, the first of them 1 or more";

    /** Whether these can be the weights of a score; the rules name what cannot. */
    boolean isUsable() {
        return evaluation >= 1 && onTime >= 0 && threeRates >= 0;
    }
}
