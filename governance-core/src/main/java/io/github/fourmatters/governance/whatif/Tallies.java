package io.github.fourmatters.governance.whatif;

import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.deliberate.ItemOutcome;
import io.github.fourmatters.governance.deliberate.MeetingEvent.ItemDecided;
import java.util.Optional;

/** Decides a stored tally again. */
final class Tallies {
    private Tallies() {}

    /** The outcome under the other rule; empty where nothing was counted. */
    static Optional<ItemOutcome> again(ItemDecided decided, DeliberatePolicy otherwise) {
        return decided.tally().map(tally -> otherwise.jointMeetingRule().decide(tally));
    }
}
