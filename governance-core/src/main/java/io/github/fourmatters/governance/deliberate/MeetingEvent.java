package io.github.fourmatters.governance.deliberate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.VoteCount;
import java.time.Instant;
import java.util.Optional;

/** What happens to a joint meeting. */
public sealed interface MeetingEvent extends DeliberateEvent {
    /** The kind of topic that a meeting is. */
    String KIND = "meeting";

    /**
     * Returns the meeting.
     *
     * @return the meeting
     */
    MeetingId meeting();

    /**
     * Returns the topic of a meeting.
     *
     * @param meeting the meeting
     * @return its topic
     */
    static Topic topic(MeetingId meeting) {
        return new Topic(KIND, meeting.value());
    }

    @Override
    default Topic topic() {
        return topic(meeting());
    }

    /**
     * A meeting was convened.
     *
     * @param meeting the meeting
     * @param at when it begins
     * @param units the units that may vote
     * @param agenda what is to be decided
     * @param rule the rule that it decides by
     */
    @EventType(name = "meeting-convened")
    record MeetingConvened(
            MeetingId meeting,
            Instant at,
            ImmutableSet<UnitId> units,
            ImmutableList<AgendaItem> agenda,
            DecisionRule rule)
            implements MeetingEvent {}

    /**
     * Units have come.
     *
     * @param meeting the meeting
     * @param units the units
     */
    @EventType(name = "units-attended")
    record UnitsAttended(MeetingId meeting, ImmutableSet<UnitId> units) implements MeetingEvent {}

    /**
     * A text was proposed. Votes on an earlier text of the item are void from now on.
     *
     * @param meeting the meeting
     * @param item the item
     * @param text the text
     * @param digest its hash, which the votes cite
     * @param measures what it promises
     */
    @EventType(name = "text-proposed")
    record TextProposed(
            MeetingId meeting, AgendaItemId item, String text, Digest digest, ImmutableList<MeasureDraft> measures)
            implements MeetingEvent {}

    /**
     * A unit has voted. A later vote of the unit on the same item replaces it.
     *
     * @param meeting the meeting
     * @param item the item
     * @param unit the unit
     * @param choice what it said
     * @param text the hash of the text that it voted on
     */
    @EventType(name = "vote-cast")
    record VoteCast(MeetingId meeting, AgendaItemId item, UnitId unit, Choice choice, Digest text)
            implements MeetingEvent {}

    /**
     * An item has its outcome.
     *
     * @param meeting the meeting
     * @param item the item
     * @param outcome the outcome
     * @param count the counted votes, from which the rule gives the outcome; empty where the item was postponed or lapsed
     * @param rule the rule that the meeting decides by
     */
    @EventType(name = "item-decided")
    record ItemDecided(
            MeetingId meeting, AgendaItemId item, ItemOutcome outcome, Optional<VoteCount> count, DecisionRule rule)
            implements MeetingEvent {}

    /**
     * The meeting has ended.
     *
     * @param meeting the meeting
     */
    @EventType(name = "meeting-closed")
    record MeetingClosed(MeetingId meeting) implements MeetingEvent {}
}
