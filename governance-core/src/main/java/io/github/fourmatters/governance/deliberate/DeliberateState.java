package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.kernel.Fold;
import java.util.Optional;

/** What this matter remembers of an issue: how it was sorted, and at which meeting it lies. */
public final class DeliberateState {
    /** The fold of this slice. */
    public static final Fold<DeliberateState> FOLD = Fold.over(
            AggregateRef.ISSUE, new DeliberateState(Optional.empty(), Optional.empty(), false), DeliberateState::after);

    private final Optional<Urgency> urgency;
    private final Optional<MeetingId> tabledAt;
    private final boolean direct;

    private DeliberateState(Optional<Urgency> urgency, Optional<MeetingId> tabledAt, boolean direct) {
        this.urgency = urgency;
        this.tabledAt = tabledAt;
        this.direct = direct;
    }

    /**
     * Returns how soon the issue must be handled.
     *
     * @return the urgency of the latest triage, or empty before the first
     */
    public Optional<Urgency> urgency() {
        return urgency;
    }

    /**
     * Returns the meeting that has the issue on its agenda and has not decided on it.
     *
     * @return the meeting, or empty
     */
    public Optional<MeetingId> tabledAt() {
        return tabledAt;
    }

    /**
     * Tells whether the latest plan is a direct settlement by the community.
     *
     * @return {@code false} also before there is a plan
     */
    public boolean isDirect() {
        return direct;
    }

    private static DeliberateState after(DeliberateState before, Event event) {
        if (event instanceof DeliberationEvent.IssueTriaged triaged) {
            return new DeliberateState(Optional.of(triaged.urgency()), Optional.empty(), false);
        } else if (event instanceof DeliberationEvent.IssueTabled tabled) {
            return new DeliberateState(before.urgency, Optional.of(tabled.meeting()), false);
        } else if (event instanceof DeliberationEvent.DirectSettlementChosen) {
            return new DeliberateState(before.urgency, Optional.empty(), true);
        } else if (event instanceof DeliberationEvent) {
            return new DeliberateState(before.urgency, Optional.empty(), false);
        }
        return before;
    }
}
