package io.github.fourmatters.governance.issue;

import java.util.Optional;

/**
 * Names the person who gives a command, by a pseudonym of the embedding system; never by a real name or an official number. In the facts the
 * clock has the id {@code system}; no person may have it, see {@link Actor}.
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

    /**
     * Tells whether a name is the clock's, {@code system}, or one that a reader could take for it: no person may have it.
     *
     * @param name the name, for example of a login
     * @return {@code true} if it is reserved
     */
    public static boolean isReserved(String name) {
        return ClockName.isLike(name);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one of a person
     */
    public static Optional<ActorId> tryOf(String text) {
        return isReserved(text) ? Optional.empty() : Id.tryOf(text, ActorId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
