package io.github.fourmatters.governance.issue;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.Objects;

/** How far a grant of a role reaches. */
public sealed interface Scope {
    /** Every ledger, for a district's officers. */
    record Everywhere() implements Scope {}

    /**
     * One community.
     *
     * @param ledger its ledger
     */
    record Community(LedgerId ledger) implements Scope {
        /**
         * Checks the ledger.
         *
         * @param ledger its ledger
         */
        public Community {
            Objects.requireNonNull(ledger, "ledger");
        }
    }

    /**
     * One unit, in whatever ledger it works.
     *
     * @param unit the unit
     */
    record Unit(UnitId unit) implements Scope {
        /**
         * Checks the unit.
         *
         * @param unit the unit
         */
        public Unit {
            Objects.requireNonNull(unit, "unit");
        }
    }

    /**
     * One person: the holder.
     *
     * @param subject the person
     */
    record Person(SubjectId subject) implements Scope {
        /**
         * Checks the person.
         *
         * @param subject the person
         */
        public Person {
            Objects.requireNonNull(subject, "subject");
        }
    }

    /**
     * Tells whether this scope reaches into a ledger, in whole or in part.
     *
     * @param ledger the ledger
     * @return {@code false} only for the scope of another community
     */
    default boolean touches(LedgerId ledger) {
        return !(this instanceof Community community) || community.ledger().equals(ledger);
    }

    /**
     * Tells whether this scope reaches as far as another one that lies in a ledger.
     *
     * @param narrower the scope that is asked for
     * @param ledger the ledger in which it is asked for
     * @return {@code true} if the scopes are equal, or this one spans the whole ledger
     */
    default boolean covers(Scope narrower, LedgerId ledger) {
        return equals(narrower) || this instanceof Everywhere || equals(new Community(ledger));
    }
}
