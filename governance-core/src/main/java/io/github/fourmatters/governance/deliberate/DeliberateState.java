package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.deliberate.DeliberateEvent.TriageMeetingHeld;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ClosedWithoutAction;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DeliberationPostponed;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTabled;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTriaged;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ProposalDefeated;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.raise.RaiseEvent;
import java.util.Optional;

/** What deliberating remembers of an issue: how it was sorted, and at which meeting it lies. */
public final class DeliberateState {
    /** The fold of this slice. */
    public static final Fold<DeliberateState> FOLD = Fold.over(
                    AggregateRef.ISSUE,
                    new DeliberateState(Optional.empty(), Optional.empty(), false),
                    RaiseEvent.class,
                    DeliberateEvent.class)
            .on(IssueTriaged.class, (event, before) -> before.sorted(event.urgency()))
            .on(IssueTabled.class, (event, before) -> before.lying(Optional.of(event.meeting()), false))
            .on(DirectSettlementChosen.class, (event, before) -> before.lying(Optional.empty(), true))
            .on(DeliberationPostponed.class, (event, before) -> before.lying(Optional.empty(), false))
            .on(ResolutionAdopted.class, (event, before) -> before.lying(Optional.empty(), false))
            .on(ProposalDefeated.class, (event, before) -> before.lying(Optional.empty(), false))
            .on(ClosedWithoutAction.class, (event, before) -> before.lying(Optional.empty(), false))
            .ignoring(RaiseEvent.class, TriageMeetingHeld.class)
            .complete();

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

    private DeliberateState sorted(Urgency latest) {
        return new DeliberateState(Optional.of(latest), Optional.empty(), false);
    }

    private DeliberateState lying(Optional<MeetingId> meeting, boolean settledDirectly) {
        return new DeliberateState(urgency, meeting, settledDirectly);
    }
}
