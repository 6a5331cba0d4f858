package io.github.fourmatters.governance.supervise;

import io.github.fourmatters.governance.issue.Id;
import java.util.Optional;

/**
 * Names an accountability record (责任追究记录).
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record AccountabilityId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public AccountabilityId {
        Id.require("accountability id", value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<AccountabilityId> tryOf(String text) {
        return Id.tryOf(text, AccountabilityId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
