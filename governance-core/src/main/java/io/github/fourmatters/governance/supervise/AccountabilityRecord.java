package io.github.fourmatters.governance.supervise;

import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Records that a unit was held accountable, and what the unit said to that. A record is never deleted.
 *
 * @param id its id
 * @param cycle the cycle of the issue in which it was opened
 * @param trigger why
 * @param unit the unit
 * @param appealBy until when the unit may appeal
 * @param statement the salted hash of the unit's own statement, once attached
 * @param appellant who appealed for the unit, once someone has
 * @param overturned whether the appeal was upheld, once decided; only then the record leaves the score, never the count
 */
public record AccountabilityRecord(
        AccountabilityId id,
        int cycle,
        AccountabilityTrigger trigger,
        UnitId unit,
        Instant appealBy,
        Optional<Digest> statement,
        Optional<ActorId> appellant,
        Optional<Boolean> overturned) {
    /**
     * Checks the parts.
     *
     * @param id its id
     * @param cycle the cycle of the issue
     * @param trigger why
     * @param unit the unit
     * @param appealBy until when the unit may appeal
     * @param statement the salted hash of the unit's own statement
     * @param appellant who appealed for the unit
     * @param overturned whether the appeal was upheld
     */
    public AccountabilityRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(appealBy, "appealBy");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(appellant, "appellant");
        Objects.requireNonNull(overturned, "overturned");
    }

    static AccountabilityRecord of(SuperviseEvent.AccountabilityOpened opened) {
        return new AccountabilityRecord(
                opened.record(),
                opened.cycle(),
                opened.trigger(),
                opened.unit(),
                opened.appealBy(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Tells whether the record counts against the unit's score.
     *
     * @return {@code true} unless an appeal against it was upheld
     */
    public boolean isScored() {
        return !overturned.orElse(false);
    }

    AccountabilityRecord stated(Digest words) {
        return new AccountabilityRecord(id, cycle, trigger, unit, appealBy, Optional.of(words), appellant, overturned);
    }

    AccountabilityRecord appealed(ActorId by) {
        return new AccountabilityRecord(id, cycle, trigger, unit, appealBy, statement, Optional.of(by), overturned);
    }

    AccountabilityRecord decided(boolean upheld) {
        return new AccountabilityRecord(id, cycle, trigger, unit, appealBy, statement, appellant, Optional.of(upheld));
    }
}
