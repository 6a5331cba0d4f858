package io.github.fourmatters.governance.deliberate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.EventType;

/** The events of deliberating: of an issue, or of a triage meeting. */
public sealed interface DeliberateEvent extends Event permits DeliberateIssueEvent, DeliberateEvent.TriageMeetingHeld {
    /** The kind of aggregate that a triage meeting is. */
    String TRIAGE_MEETING = "triage-meeting";

    /**
     * Returns the aggregate of a triage meeting.
     *
     * @param meeting the meeting
     * @return its aggregate
     */
    static AggregateRef aggregate(TriageMeetingId meeting) {
        return new AggregateRef(TRIAGE_MEETING, meeting.value());
    }

    /**
     * A triage meeting was held.
     *
     * @param meeting the meeting
     * @param attendees who was there
     * @param proposals what was proposed for each issue
     */
    @EventType(name = "triage-meeting-held")
    record TriageMeetingHeld(
            TriageMeetingId meeting, ImmutableSet<ActorId> attendees, ImmutableList<TriageProposal> proposals)
            implements DeliberateEvent {
        @Override
        public AggregateRef aggregate() {
            return DeliberateEvent.aggregate(meeting);
        }
    }
}
