package io.github.fourmatters.governance.spi.vault;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.check.Check;

/**
 * Holds one token under which a subject can be found again. Immutable.
 *
 * @param subject who is found
 * @param token 1 to {@value Vault#LONGEST_NAME} printable ASCII characters without spaces
 */
public record VaultToken(SubjectId subject, String token) {

    /**
     * Checks the parts.
     *
     * @param subject who is found
     * @param token 1 to {@value Vault#LONGEST_NAME} printable ASCII characters without spaces
     * @throws IllegalArgumentException if the token has other characters or another length
     * @throws NullPointerException if a part is null; names it
     */
    public VaultToken {
        requireNonNull(subject, "subject");
        Check.code("token", token, Vault.LONGEST_NAME);
    }
}
