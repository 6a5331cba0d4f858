package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.Id;
import java.util.Optional;

/**
 * Names a resolution that a joint meeting adopted (决议).
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record ResolutionId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public ResolutionId {
        Id.require("resolution id", value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<ResolutionId> tryOf(String text) {
        return Id.tryOf(text, ResolutionId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
