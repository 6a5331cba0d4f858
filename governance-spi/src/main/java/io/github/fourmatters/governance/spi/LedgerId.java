package io.github.fourmatters.governance.spi;

import io.github.fourmatters.governance.spi.check.Check;

/**
 * Names one ledger: the record of one community, and the unit of ordering and of atomicity.
 *
 * <p>Example: {@code new LedgerId("lakeside-3")}. Immutable; two ids of the same value are equal.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens; upper and lower case differ
 */
public record LedgerId(String value) {

    /**
     * Checks the value.
     *
     * @param value 1 to 64 letters, digits, dots, underscores and hyphens
     * @throws IllegalArgumentException if the value has other characters or another length; names it and what is
     *     allowed
     * @throws NullPointerException if the value is null
     */
    public LedgerId {
        Check.name("ledger id", value, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
