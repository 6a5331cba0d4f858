package io.github.fourmatters.governance.issue;

import io.github.fourmatters.governance.spi.text.Quoted;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a command is refused: the reason, and the thing and the value that it is about.
 *
 * @param reason the reason, from a closed vocabulary
 * @param thing what was refused, for example {@code "due date"}
 * @param value its value, made fit for a message by {@link Quoted}
 * @param detail what else helps to see why, such as the roles that a command asks for; empty if there is nothing
 */
public record Refusal(RefusalReason reason, String thing, String value, String detail) {
    /**
     * Checks the parts, shortens the value, and names the characters in it that are not seen.
     *
     * @param reason the reason
     * @param thing what was refused
     * @param value its value
     * @param detail what else helps to see why
     */
    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(thing, "thing");
        value = Quoted.of(value);
        Objects.requireNonNull(detail, "detail");
    }

    /**
     * Refuses a value, with nothing to add.
     *
     * @param reason the reason
     * @param thing what was refused
     * @param value its value
     */
    public Refusal(RefusalReason reason, String thing, String value) {
        this(reason, thing, value, "");
    }

    /**
     * Refuses a value.
     *
     * @param reason why
     * @param thing what is refused
     * @param value its value, or an {@code Optional} of it, whose text is taken
     * @return the refusal
     */
    public static Refusal of(RefusalReason reason, String thing, Object value) {
        Object shown = value instanceof Optional<?> optional
                ? optional.<Object>map(inside -> inside).orElse("")
                : value;
        return new Refusal(reason, thing, shown.toString());
    }

    /**
     * Returns a refusal if something is wrong.
     *
     * @param wrong whether it is
     * @param reason the reason
     * @param thing what is refused
     * @param value its value, or an {@code Optional} of it
     * @return the refusal, or empty
     */
    public static Optional<Refusal> when(boolean wrong, RefusalReason reason, String thing, Object value) {
        return wrong ? Optional.of(of(reason, thing, value)) : Optional.empty();
    }

    /**
     * Says what is wrong and what to do about it.
     *
     * @return for example {@code "category 'roads' is not a category of the charter in force; choose one of its codes"}
     */
    public String message() {
        String sentence = thing + " '" + value + "' " + reason.advice();
        return detail.isEmpty() ? sentence : sentence + " (" + detail + ")";
    }
}
