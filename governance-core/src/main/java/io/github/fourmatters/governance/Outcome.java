package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.spi.journal.Recorded;

/** The answer to a command. */
public sealed interface Outcome {
    /**
     * The command was carried out.
     *
     * @param facts what was recorded, in order; never empty
     * @param repeated whether the command had been carried out before, and nothing happened now
     */
    record Accepted(ImmutableList<Recorded<Fact>> facts, boolean repeated) implements Outcome {
        /**
         * Returns the first event of a type.
         *
         * @param type the type
         * @param <E> the type
         * @return the event
         * @throws IllegalArgumentException if there is none
         */
        public <E extends Event> E first(Class<E> type) {
            return facts.stream()
                    .map(fact -> fact.payload().event())
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " in " + facts));
        }
    }

    /**
     * The command was refused, and nothing changed.
     *
     * @param refusal why, and what to do about it
     */
    record Refused(Refusal refusal) implements Outcome {}

    /**
     * Tells whether the command was carried out.
     *
     * @return {@code true} for {@link Accepted}
     */
    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /**
     * Returns the facts, for callers for whom a refusal is an error.
     *
     * @return this, as accepted
     * @throws RefusedException with the refusal, if the command was refused
     */
    default Accepted orThrow() {
        if (this instanceof Accepted accepted) {
            return accepted;
        }
        throw new RefusedException(((Refused) this).refusal());
    }
}
