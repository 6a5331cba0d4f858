package io.github.fourmatters.governance.issue;

/**
 * Names whoever gives a command, by the embedding system's own pseudonym; never a name or a number of the real world.
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record ActorId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public ActorId {
        Id.require("actor id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
