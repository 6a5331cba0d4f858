package io.github.fourmatters.governance.issue;

/**
 * Names whoever gives a command, by the embedding system's own pseudonym; never a name or a number of the real world. The clock is
 * {@code system} in the facts, and nobody else is, see {@link Actor}.
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record ActorId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier, or looks like the clock's without being it
     */
    public ActorId {
        Id.require("actor id", value);
        ClockName.refuseAlike(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
