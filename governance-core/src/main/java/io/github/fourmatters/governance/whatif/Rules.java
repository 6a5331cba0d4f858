package io.github.fourmatters.governance.whatif;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.act.ActPolicy;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.kernel.CommonRules;
import io.github.fourmatters.governance.raise.RaisePolicy;
import io.github.fourmatters.governance.supervise.SupervisePolicy;

/**
 * What a charter says, matter by matter; the door makes it of a charter.
 *
 * @param terms what every matter needs
 * @param raise the rules of raising
 * @param deliberate the rules of deliberating
 * @param act the rules of acting
 * @param supervise the rules of supervising
 * @param evaluate the rules of evaluating
 */
public record Rules(
        CommonRules terms,
        RaisePolicy raise,
        DeliberatePolicy deliberate,
        ActPolicy act,
        SupervisePolicy supervise,
        EvaluatePolicy evaluate) {
    /**
     * Checks that nothing is null.
     *
     * @param terms what every matter needs
     * @param raise the rules of raising
     * @param deliberate the rules of deliberating
     * @param act the rules of acting
     * @param supervise the rules of supervising
     * @param evaluate the rules of evaluating
     */
    public Rules {
        requireNonNull(terms, "terms");
        requireNonNull(raise, "raise");
        requireNonNull(deliberate, "deliberate");
        requireNonNull(act, "act");
        requireNonNull(supervise, "supervise");
        requireNonNull(evaluate, "evaluate");
    }
}
