package io.github.fourmatters.governance.evaluate;

import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.util.Objects;
import java.util.Optional;

/**
 * A person who may cast ballots in one round. Who belongs to two parties votes in the one that stands here.
 *
 * @param person the person
 * @param party the party for which the person votes
 * @param unit the unit that the person belongs to, if any; its work the person may not grade
 */
public record RosterEntry(SubjectId person, Party party, Optional<UnitId> unit) {
    /**
     * Checks the parts.
     *
     * @param person the person
     * @param party the party
     * @param unit the unit that the person belongs to
     */
    public RosterEntry {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(unit, "unit");
    }
}
