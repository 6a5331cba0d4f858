package io.github.fourmatters.governance.figures;

import java.util.Objects;

/**
 * The three rates of what residents experienced (响应率, 解决率, 满意率). Immutable.
 *
 * @param response contacted in time / due for contact, of the issues accepted in the period and not joined to another; an issue is due for
 *     contact once its limit has passed or somebody has been contacted
 * @param resolution resolved / valid, of the call-backs of the period; a call-back is valid if the resident was reached,
 *     and of several valid ones to one resident about one cycle of an issue the first counts
 * @param satisfaction satisfied / valid, of the same call-backs
 */
public record ResidentRates(Rate response, Rate resolution, Rate satisfaction) {
    /**
     * Checks the parts.
     *
     * @param response contacted in time / due for contact
     * @param resolution resolved / valid
     * @param satisfaction satisfied / valid
     */
    public ResidentRates {
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(resolution, "resolution");
        Objects.requireNonNull(satisfaction, "satisfaction");
    }
}
