package io.github.fourmatters.governance.whatif;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One fact that policy derived, as it was recorded and as another charter derives it.
 *
 * @param kind what it is
 * @param subject what it is about: the id of an issue, a measure, an agenda item, a unit, or a quarter
 * @param at when it was recorded
 * @param recorded its value in the record: an instant, an outcome, an exact fraction, {@code true}, {@code false} or {@code none}
 * @param otherwise its value under the other charter
 * @param simulated false if it leans on another fact that would have come out otherwise, so that nobody can tell what it would have been
 */
public record DerivedFact(
        FactKind kind, String subject, Instant at, String recorded, String otherwise, boolean simulated) {
    /**
     * Checks that nothing is null.
     *
     * @param kind what it is
     * @param subject what it is about
     * @param at when it was recorded
     * @param recorded its value in the record
     * @param otherwise its value under the other charter
     * @param simulated whether it is known
     */
    public DerivedFact {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(at, "at");
        requireNonNull(recorded, "recorded");
        requireNonNull(otherwise, "otherwise");
    }

    /**
     * Tells whether the other charter derives another value.
     *
     * @return true if it does, and it is known
     */
    public boolean flips() {
        return simulated && !recorded.equals(otherwise);
    }
}
