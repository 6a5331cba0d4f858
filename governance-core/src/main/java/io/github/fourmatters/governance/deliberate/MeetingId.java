package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.Id;
import java.util.Optional;

/**
 * Names a joint meeting (联席会议).
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record MeetingId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public MeetingId {
        Id.require("meeting id", value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<MeetingId> tryOf(String text) {
        return Id.tryOf(text, MeetingId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
