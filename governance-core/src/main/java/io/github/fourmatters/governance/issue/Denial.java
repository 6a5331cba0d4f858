package io.github.fourmatters.governance.issue;

import io.github.fourmatters.governance.spi.text.Quoted;
import java.util.Objects;
import java.util.Optional;

/**
 * A refusal together with the thing and the value that it concerns.
 *
 * @param refusal the reason, from a closed vocabulary
 * @param thing what was refused, for example {@code "due date"}
 * @param value its value, made fit for a message by {@link Quoted}
 */
public record Denial(Refusal refusal, String thing, String value) {
    /**
     * Checks the parts, shortens the value, and names the characters in it that are not seen.
     *
     * @param refusal the reason
     * @param thing what was refused
     * @param value its value
     */
    public Denial {
        Objects.requireNonNull(refusal, "refusal");
        Objects.requireNonNull(thing, "thing");
        value = Quoted.of(value);
    }

    /** Takes the text of a value; that of what is inside, if it is an optional value. */
    static Denial of(Refusal refusal, String thing, Object value) {
        Object shown = value instanceof Optional<?> optional
                ? optional.<Object>map(inside -> inside).orElse("")
                : value;
        return new Denial(refusal, thing, shown.toString());
    }

    /**
     * Returns a denial if something is wrong.
     *
     * @param wrong whether it is
     * @param refusal the reason
     * @param thing what is refused
     * @param value its value, or an {@code Optional} of it
     * @return the denial, or empty
     */
    public static Optional<Denial> when(boolean wrong, Refusal refusal, String thing, Object value) {
        return wrong ? Optional.of(of(refusal, thing, value)) : Optional.empty();
    }

    /**
     * Says what is wrong and what to do about it.
     *
     * @return for example {@code "category 'roads' is not a category of the charter in force; choose one of its codes"}
     */
    public String message() {
        return thing + " '" + value + "' " + refusal.advice();
    }
}
