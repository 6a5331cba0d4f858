package io.github.fourmatters.governance.tally;

import io.github.fourmatters.governance.issue.Id;
import java.util.Optional;

/**
 * Names one paper that was handed in: a revision is a ballot of its own, the same ballot delivered twice is not.
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record BallotId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public BallotId {
        Id.require("ballot id", value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<BallotId> tryOf(String text) {
        return Id.tryOf(text, BallotId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
