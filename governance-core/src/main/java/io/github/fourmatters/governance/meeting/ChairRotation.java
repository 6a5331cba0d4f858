package io.github.fourmatters.governance.meeting;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.raise.RaiseEvent;
import java.util.Optional;
import java.util.Set;

/** Who presides by turns (轮值): a pure function of the charter's list and the number of turns that were taken before. */
final class ChairRotation {
    /** The one aggregate on which a ledger counts its turns. */
    static final AggregateRef AGGREGATE = new AggregateRef("rotation", "chair");

    /** How many turns were taken. */
    static final Fold<Long> TURNS = Fold.over(
                    AGGREGATE.kind(), 0L, RaiseEvent.class, DeliberateEvent.class, MeetingEvent.class)
            .on(MeetingEvent.ChairTookTurn.class, (event, turns) -> turns + 1)
            .ignoring(RaiseEvent.class, DeliberateEvent.class, MeetingEvent.OnMeeting.class)
            .complete();

    private ChairRotation() {}

    /** The unit at the next place of the list, or the first after it, all around, that was convened; empty if none was. */
    static Optional<UnitId> chair(ImmutableList<UnitId> list, long turns, Set<UnitId> convened) {
        for (int step = 0; step < list.size(); step++) {
            UnitId unit = list.get((int) ((turns + step) % list.size()));
            if (convened.contains(unit)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
