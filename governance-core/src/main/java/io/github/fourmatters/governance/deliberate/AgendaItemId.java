package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.Id;
import java.util.Optional;

/**
 * Names an item on a meeting's agenda (议题).
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record AgendaItemId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public AgendaItemId {
        Id.require("agenda item id", value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<AgendaItemId> tryOf(String text) {
        return Id.tryOf(text, AgendaItemId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
