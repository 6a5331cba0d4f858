package io.github.fourmatters.governance.meeting;

import static io.github.fourmatters.governance.issue.Role.BRANCH_SECRETARY;
import static io.github.fourmatters.governance.issue.Role.UNIT_LIAISON;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommandWithResult;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands of a joint meeting (联席会议), in the order of its course. The commands of voting are in {@link VotingCommand}. */
public sealed interface MeetingCommand extends Command permits MeetingCommand.Convene, MeetingCommand.OnMeeting {
    /** A command about one meeting, given by the branch secretary unless it says otherwise. */
    sealed interface OnMeeting extends MeetingCommand permits RecordAttendance, AdjournMeeting, CloseMeeting, OnItem {
        /**
         * Returns the meeting.
         *
         * @return the meeting
         */
        MeetingId meeting();

        @Override
        default ImmutableList<Role> roles() {
            return ImmutableList.of(BRANCH_SECRETARY);
        }

        @Override
        default ImmutableSet<AggregateRef> aggregates() {
            return ImmutableSet.of(MeetingEvent.aggregate(meeting()));
        }
    }

    /** A command about one item of a meeting's agenda. */
    sealed interface OnItem extends OnMeeting permits Recuse, Propose, ProposeAmendment, VotingCommand {
        /**
         * Returns the item.
         *
         * @return the item
         */
        AgendaItemId item();
    }

    /**
     * Convenes a joint meeting and tables issues at it. The meeting's id is {@code ledger:commandId.1}, those of the items follow from
     * {@code .2} on, in the order of the agenda. Given by the branch secretary.
     *
     * @param at when it begins; cut to microseconds
     * @param seats the units that may vote, each once; at most 100,000 characters in all
     * @param agenda what is to be decided, at least one item; at most 100,000 characters in all
     * @param chair the unit that presides, one of those that may vote; if empty, the next of the charter's rotation (轮值), if it has one
     * @param emergency why the notice period is not kept; empty if it is
     */
    record Convene(
            Instant at,
            ImmutableList<Seat> seats,
            ImmutableList<ItemDraft> agenda,
            Optional<UnitId> chair,
            Optional<String> emergency)
            implements MeetingCommand, CommandWithResult<MeetingEvent.MeetingConvened> {
        /**
         * Cuts the beginning to what every storage can keep.
         *
         * @param at when it begins
         * @param seats the units that may vote
         * @param agenda what is to be decided
         * @param chair the unit that presides
         * @param emergency why the notice period is not kept
         */
        public Convene {
            at = requireNonNull(at, "at").truncatedTo(ChronoUnit.MICROS);
        }

        /**
         * Convenes units that have one vote each, with the chair by rotation and with due notice.
         *
         * @param at when it begins
         * @param units the units that may vote; seated in the order of their ids
         * @param agenda what is to be decided
         */
        public Convene(Instant at, ImmutableSet<UnitId> units, ImmutableList<ItemDraft> agenda) {
            this(
                    at,
                    ordered(units).map(Seat::of).collect(ImmutableList.toImmutableList()),
                    agenda,
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(BRANCH_SECRETARY);
        }

        @Override
        public ImmutableSet<AggregateRef> aggregates() {
            ImmutableSet.Builder<AggregateRef> aggregates = ImmutableSet.builder();
            agenda.forEach(item -> item.issues().forEach(issue -> aggregates.add(AggregateRef.issue(issue))));
            return (chair.isPresent() ? aggregates : aggregates.add(ChairRotation.AGGREGATE)).build();
        }

        @Override
        public MeetingEvent.MeetingConvened result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, MeetingEvent.MeetingConvened.class);
        }
    }

    /**
     * An item of an agenda that is being drawn up.
     *
     * @param title what it is called
     * @param issues the issues that it is about: triaged, or left undecided by an earlier meeting
     * @param minutes how long it is planned to take, 1 to 1,440
     * @param ballot how it is voted on
     */
    record ItemDraft(String title, ImmutableList<IssueId> issues, int minutes, VotingMethod ballot) {
        private static final int USUAL_MINUTES = 20;

        /**
         * Drafts an item of twenty minutes with an open ballot.
         *
         * @param title what it is called
         * @param issues the issues that it is about
         */
        public ItemDraft(String title, ImmutableList<IssueId> issues) {
            this(title, issues, USUAL_MINUTES, VotingMethod.OPEN);
        }
    }

    /**
     * Records who is present. What was recorded of a unit before is replaced, and votes of delegates that are named no more do not count.
     *
     * @param meeting a meeting that has begun
     * @param attendance units that were convened, one at least, each once; at most 100,000 characters in all
     */
    record RecordAttendance(MeetingId meeting, ImmutableList<Attendance> attendance) implements OnMeeting {
        /**
         * Records units whose liaisons speak for them.
         *
         * @param meeting a meeting that has begun
         * @param units units that were convened
         */
        public RecordAttendance(MeetingId meeting, ImmutableSet<UnitId> units) {
            this(meeting, ordered(units).map(Attendance::of).collect(ImmutableList.toImmutableList()));
        }
    }

    /**
     * Recuses a unit from an item (回避): it no longer votes on it, and a vote that it gave openly does not count. Given by the branch
     * secretary, or by the unit's liaison.
     *
     * @param meeting a meeting that has begun
     * @param item an undecided item
     * @param unit a unit that is present, and whose paper does not lie in the urn
     * @param reason why; the public minutes do not show it
     */
    record Recuse(MeetingId meeting, AgendaItemId item, UnitId unit, String reason) implements OnItem {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(BRANCH_SECRETARY, UNIT_LIAISON);
        }
    }

    /**
     * Proposes a text and what it promises. A second proposal replaces the first and voids the votes on it.
     *
     * @param meeting a meeting that has begun
     * @param item an undecided item without a pending amendment or a counted ballot
     * @param text the text of the resolution
     * @param measures what it promises: at least one required measure for each issue of the item; at most 100,000
     *     characters in all
     */
    record Propose(MeetingId meeting, AgendaItemId item, String text, ImmutableList<MeasureDraft> measures)
            implements OnItem, CommandWithResult<Digest> {
        @Override
        public Digest result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, MeetingEvent.TextProposed.class)
                    .digest();
        }
    }

    /**
     * Moves an amendment: the text and the measures as they would stand. It is voted on first; until it is decided nobody votes on the main
     * text, and votes given on that are void.
     *
     * @param meeting a meeting that has begun
     * @param item an undecided item with a proposal, and without a pending amendment or a counted ballot
     * @param text the text as it would stand
     * @param measures what it would promise: at least one required measure for each issue of the item; at most 100,000
     *     characters in all
     */
    record ProposeAmendment(MeetingId meeting, AgendaItemId item, String text, ImmutableList<MeasureDraft> measures)
            implements OnItem, CommandWithResult<Digest> {
        @Override
        public Digest result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, MeetingEvent.AmendmentProposed.class)
                    .digest();
        }
    }

    /**
     * Adjourns a meeting. Its continuation takes up only what is undecided: items without an outcome, and items without a quorum whose
     * issues still wait. Attendance is recorded anew, and votes on undecided items are given anew; proposals, amendments and recusals stand.
     *
     * @param meeting a meeting that has begun
     * @param until when it goes on; cut to microseconds
     */
    record AdjournMeeting(MeetingId meeting, Instant until) implements OnMeeting {
        /**
         * Cuts the moment to what every storage can keep.
         *
         * @param meeting a meeting that has begun
         * @param until when it goes on
         */
        public AdjournMeeting {
            until = requireNonNull(until, "until").truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * Closes a meeting. Items without an outcome are postponed: their issues may be tabled at another meeting.
     *
     * @param meeting a meeting that is not closed
     */
    record CloseMeeting(MeetingId meeting) implements OnMeeting {}

    /** A set has no order of its own, and the same command must be the same in every process. */
    private static Stream<UnitId> ordered(ImmutableSet<UnitId> units) {
        return units.stream().sorted(Comparator.comparing(UnitId::value));
    }
}
