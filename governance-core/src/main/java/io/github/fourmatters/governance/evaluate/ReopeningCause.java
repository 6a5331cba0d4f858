package io.github.fourmatters.governance.evaluate;

/** Why a closed issue is opened again. */
public enum ReopeningCause {
    /** The resident does not agree with how it ended. */
    DISAGREEMENT,
    /** The trouble has come back (反弹). */
    REBOUND
}
