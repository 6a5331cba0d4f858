package io.github.fourmatters.governance.spi.vault;

import io.github.fourmatters.governance.spi.check.Check;

/**
 * Names one person or household whose data the vault keeps; says nothing about who it is. Immutable.
 *
 * @param value 1 to 100 printable ASCII characters without spaces
 */
public record SubjectId(String value) {

    /**
     * Checks the value.
     *
     * @param value 1 to 100 printable ASCII characters without spaces
     * @throws IllegalArgumentException if the value has other characters or another length; names it and what is
     *     allowed
     * @throws NullPointerException if the value is null
     */
    public SubjectId {
        Check.code("subject id", value, 100);
    }

    @Override
    public String toString() {
        return value;
    }
}
