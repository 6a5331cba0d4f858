package io.github.fourmatters.governance.evaluate;

import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A person who may cast ballots in one round. A person who belongs to two parties votes only in the one that is named here.
 *
 * @param person the person
 * @param party the party for which the person votes
 * @param unit the unit that the person belongs to, if any; its work the person may not grade
 * @param from the first day on which the person may vote; empty for no bound
 * @param until the last day on which the person may vote; empty for no bound
 */
public record RosterEntry(
        SubjectId person, Party party, Optional<UnitId> unit, Optional<LocalDate> from, Optional<LocalDate> until) {
    /**
     * Checks the parts.
     *
     * @param person the person
     * @param party the party
     * @param unit the unit that the person belongs to
     * @param from the first day on which the person may vote
     * @param until the last day on which the person may vote
     * @throws IllegalArgumentException naming both days, if the last is before the first
     */
    public RosterEntry {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("roster entry of '" + person + "' ends on " + until.get()
                    + ", before it begins on " + from.get() + "; name a later last day");
        }
    }

    /**
     * Makes an entry for the whole round.
     *
     * @param person the person
     * @param party the party
     * @param unit the unit that the person belongs to, if any
     */
    public RosterEntry(SubjectId person, Party party, Optional<UnitId> unit) {
        this(person, party, unit, Optional.empty(), Optional.empty());
    }

    /**
     * Tells whether the person may vote on a day.
     *
     * @param day the day, by the community's clock
     * @return true if it lies between the first and the last day, both included
     */
    public boolean isEffectiveOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }
}
