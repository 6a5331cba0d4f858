package io.github.fourmatters.governance.evaluate;

import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.util.Objects;

/**
 * What one person said about one issue in one cycle.
 *
 * @param person who
 * @param party for which party
 * @param level 1 (worst) to 5 (best)
 * @param revision the number of the person's ballot
 */
record Ballot(SubjectId person, Party party, int level, int revision) {
    Ballot {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(party, "party");
    }

    /** The later of two ballots of one person; joining them in any order, and joining one twice, gives the same. */
    Ballot join(Ballot other) {
        return other.revision > revision ? other : this;
    }
}
