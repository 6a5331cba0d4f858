package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.Id;

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

    @Override
    public String toString() {
        return value;
    }
}
