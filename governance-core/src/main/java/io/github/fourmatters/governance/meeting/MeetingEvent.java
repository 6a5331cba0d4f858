package io.github.fourmatters.governance.meeting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.deliberate.MinutesAudience;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.vote.DecisionRule;
import java.time.Instant;
import java.util.Optional;

/** What happens in joint meetings. */
public sealed interface MeetingEvent extends Event permits MeetingEvent.OnMeeting, MeetingEvent.ChairTookTurn {
    /** The kind of aggregate that a meeting is. */
    String KIND = "meeting";

    /**
     * Returns the aggregate of a meeting.
     *
     * @param meeting the meeting
     * @return its aggregate
     */
    static AggregateRef aggregate(MeetingId meeting) {
        return new AggregateRef(KIND, meeting.value());
    }

    /** What happens to one meeting; its votes are a {@link VotingEvent}. */
    sealed interface OnMeeting extends MeetingEvent
            permits MeetingConvened,
                    UnitsAttended,
                    UnitRecused,
                    TextProposed,
                    AmendmentProposed,
                    MeetingAdjourned,
                    MeetingClosed,
                    VotingEvent {
        /**
         * Returns the meeting.
         *
         * @return the meeting
         */
        MeetingId meeting();

        @Override
        default AggregateRef aggregate() {
            return MeetingEvent.aggregate(meeting());
        }
    }

    /**
     * A meeting was convened.
     *
     * @param meeting the meeting
     * @param at when it begins
     * @param seats the units that may vote
     * @param agenda what is to be decided
     * @param rule the rule that it decides by
     * @param chair the unit that presides
     * @param emergency why the notice period was not kept; empty if it was
     * @param openVotes who may read in the minutes how each unit voted openly
     */
    @EventType(name = "meeting-convened")
    record MeetingConvened(
            MeetingId meeting,
            Instant at,
            ImmutableList<Seat> seats,
            ImmutableList<AgendaItem> agenda,
            DecisionRule rule,
            Optional<UnitId> chair,
            Optional<String> emergency,
            MinutesAudience openVotes)
            implements OnMeeting {
        /**
         * Returns the units that may vote.
         *
         * @return the units of the seats
         */
        public ImmutableSet<UnitId> units() {
            return seats.stream().map(Seat::unit).collect(ImmutableSet.toImmutableSet());
        }
    }

    /**
     * Units have come. What was recorded of them before is replaced.
     *
     * @param meeting the meeting
     * @param attendance the units, with the delegates that they have sent by name
     */
    @EventType(name = "units-attended")
    record UnitsAttended(MeetingId meeting, ImmutableList<Attendance> attendance) implements OnMeeting {
        /**
         * Returns the units.
         *
         * @return the units that have come
         */
        public ImmutableSet<UnitId> units() {
            return attendance.stream().map(Attendance::unit).collect(ImmutableSet.toImmutableSet());
        }
    }

    /**
     * A unit was recused from an item. Its vote on it, if it gave one, does not count.
     *
     * @param meeting the meeting
     * @param item the item
     * @param unit the unit
     * @param reason why
     */
    @EventType(name = "unit-recused")
    record UnitRecused(MeetingId meeting, AgendaItemId item, UnitId unit, String reason) implements OnMeeting {}

    /**
     * A text was proposed. Votes on an earlier text of the item are void from now on.
     *
     * @param meeting the meeting
     * @param item the item
     * @param text the text
     * @param digest the hash of text and measures, which the votes cite
     * @param measures what it promises
     */
    @EventType(name = "text-proposed")
    record TextProposed(
            MeetingId meeting, AgendaItemId item, String text, Digest digest, ImmutableList<MeasureDraft> measures)
            implements OnMeeting {}

    /**
     * An amendment was moved. It is the question from now on, and votes on the main text are void.
     *
     * @param meeting the meeting
     * @param item the item
     * @param text the text as it would stand
     * @param digest the hash of text and measures, which the votes cite
     * @param measures what it would promise
     */
    @EventType(name = "amendment-proposed")
    record AmendmentProposed(
            MeetingId meeting, AgendaItemId item, String text, Digest digest, ImmutableList<MeasureDraft> measures)
            implements OnMeeting {}

    /**
     * The meeting was adjourned. Nobody is present any more, and votes on what is undecided are void.
     *
     * @param meeting the meeting
     * @param until when it goes on
     * @param units the units that may vote, who are asked to come again
     * @param items what it then takes up: the items without an outcome, and those without a quorum whose issues still wait
     */
    @EventType(name = "meeting-adjourned")
    record MeetingAdjourned(
            MeetingId meeting, Instant until, ImmutableSet<UnitId> units, ImmutableList<AgendaItemId> items)
            implements OnMeeting {}

    /**
     * The meeting has ended.
     *
     * @param meeting the meeting
     */
    @EventType(name = "meeting-closed")
    record MeetingClosed(MeetingId meeting) implements OnMeeting {}

    /**
     * A unit presides over a meeting because it is its turn.
     *
     * @param turn how many turns were taken before
     * @param unit the unit
     * @param meeting the meeting
     */
    @EventType(name = "chair-took-turn")
    record ChairTookTurn(long turn, UnitId unit, MeetingId meeting) implements MeetingEvent {
        @Override
        public AggregateRef aggregate() {
            return ChairRotation.AGGREGATE;
        }
    }
}
