package io.github.fourmatters.governance.issue;

import java.util.Objects;

/**
 * A role and how far it reaches.
 *
 * @param role the role
 * @param scope how far it reaches
 */
public record Grant(Role role, Scope scope) {
    /**
     * Checks the parts.
     *
     * @param role the role
     * @param scope how far it reaches
     */
    public Grant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(scope, "scope");
    }
}
