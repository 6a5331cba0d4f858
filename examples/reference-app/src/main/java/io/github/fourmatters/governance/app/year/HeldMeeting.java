package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.VotingCommand;
import io.github.fourmatters.governance.vote.Choice;
import java.time.LocalDate;
import java.util.List;

/**
 * A meeting while it is held.
 *
 * @param play the year
 * @param code begins the ids of its commands
 * @param community whose meeting it is
 * @param meeting the meeting
 */
record HeldMeeting(YearSession play, String code, Community community, MeetingId meeting) {
    void attend(List<UnitId> units) {
        play.done(
                community,
                community.secretary(),
                code + "-attend",
                new MeetingCommand.RecordAttendance(meeting, ImmutableSet.copyOf(units)));
    }

    void close() {
        play.done(community, community.secretary(), code + "-close", new MeetingCommand.CloseMeeting(meeting));
    }

    /** An item of the agenda, with the units that are to be asked by chance. */
    Item item(int index, AgendaItemId id, PlayedIssue of) {
        ImmutableList<UnitId> units = community.meetingUnits();
        int residentUnits = units.size() - 1;
        UnitId lead = units.get(1 + of.draw().between(0, residentUnits - 1));
        UnitId other = units.get(1 + of.draw().between(0, residentUnits - 1));
        boolean assisted = of.plan().turn() == IssueCourse.PLAIN
                && !other.equals(lead)
                && of.draw().chance(40);
        return new Item(
                this, code + "-" + (index + 1), id, of, lead, assisted ? ImmutableSet.of(other) : ImmutableSet.of());
    }

    /**
     * An item while it is decided.
     *
     * @param held the meeting
     * @param code begins the ids of its commands
     * @param id the item
     * @param of the issue that it is about
     * @param lead the unit that is to lead
     * @param assisting the units that are to help
     */
    record Item(
            HeldMeeting held,
            String code,
            AgendaItemId id,
            PlayedIssue of,
            UnitId lead,
            ImmutableSet<UnitId> assisting) {
        /** Proposes, lets the units vote, and declares the outcome. */
        Outcome.Accepted decide(List<UnitId> present, boolean favoured) {
            Digest text = propose();
            for (int index = 0; index < present.size(); index++) {
                UnitId unit = present.get(index);
                Choice choice = favoured ? favourable(index) : index < 2 ? Choice.YES : Choice.NO;
                held.play()
                        .done(
                                held.community(),
                                of.speaker(unit),
                                code + "-vote-" + unit,
                                new VotingCommand.Vote(held.meeting(), id, unit, choice, text));
            }
            return held.play()
                    .done(
                            held.community(),
                            held.community().secretary(),
                            code + "-decide",
                            new VotingCommand.DecideItem(held.meeting(), id));
        }

        /** At least five of six in favour; now and then one against or abstaining. */
        private Choice favourable(int index) {
            if (index < 5) {
                return Choice.YES;
            }
            return of.draw().chance(50) ? Choice.YES : of.draw().chance(50) ? Choice.NO : Choice.ABSTAIN;
        }

        private Digest propose() {
            IssueTemplate matter = of.plan().matter();
            MeasureDraft measure = new MeasureDraft(of.issue(), matter.measure(), true, lead, assisting, due());
            return held.play()
                    .done(
                            held.community(),
                            held.community().secretary(),
                            code + "-propose",
                            new MeetingCommand.Propose(
                                    held.meeting(), id, "联席会议决定：" + matter.measure() + "。", ImmutableList.of(measure)))
                    .first(MeetingEvent.TextProposed.class)
                    .digest();
        }

        /** The day that the meeting sets, whatever the charter's limits are. */
        private LocalDate due() {
            int days = switch (of.plan().turn()) {
                case OPEN -> 30;
                case OPEN_OVERDUE -> 5;
                default -> WorkStory.DUE_AFTER;
            };
            return ScenarioCalendar.shift(ScenarioCalendar.dayOf(of.now()), days);
        }
    }
}
