package io.github.fourmatters.governance.spi.journal;

import io.github.fourmatters.governance.spi.check.Check;

/**
 * Names one view that reads the feed. Immutable.
 *
 * @param value 1 to 100 printable ASCII characters without spaces
 */
public record ViewId(String value) {

    /**
     * Checks the value.
     *
     * @param value 1 to 100 printable ASCII characters without spaces
     * @throws IllegalArgumentException if the value has other characters or another length; names it and what is
     *     allowed
     * @throws NullPointerException if the value is null
     */
    public ViewId {
        Check.code("view id", value, 100);
    }

    @Override
    public String toString() {
        return value;
    }
}
