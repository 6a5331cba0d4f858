package io.github.fourmatters.governance.app.meeting;

import static io.github.fourmatters.governance.app.meeting.MeetingCommunity.BANK;
import static io.github.fourmatters.governance.app.meeting.MeetingCommunity.CLINIC;
import static io.github.fourmatters.governance.app.meeting.MeetingCommunity.COMMUNITY;
import static io.github.fourmatters.governance.app.meeting.MeetingCommunity.SCHOOL;
import static io.github.fourmatters.governance.app.meeting.MeetingCommunity.SECRETARY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingCommand.ItemDraft;
import io.github.fourmatters.governance.meeting.MeetingEvent.AmendmentProposed;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.meeting.MeetingEvent.TextProposed;
import io.github.fourmatters.governance.meeting.VotingCommand;
import io.github.fourmatters.governance.meeting.VotingEvent.ItemDecided;
import io.github.fourmatters.governance.meeting.VotingMethod;
import io.github.fourmatters.governance.vote.Choice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** Three issues on one agenda: a lift, a bicycle shed, and a reading room. */
final class JointMeeting {
    private static final LocalDate DUE = LocalDate.of(2026, 4, 30);

    private final MeetingCommunity community;
    private final MeetingConvened meeting;
    private final Language language;

    private JointMeeting(MeetingCommunity community, MeetingConvened meeting, Language language) {
        this.community = community;
        this.meeting = meeting;
        this.language = language;
    }

    /** Convenes the meeting for issues that a triage meeting has sorted, and lets its hour come; the school presides by turn. What is written down is written in one language. */
    static JointMeeting convened(MeetingCommunity community, ImmutableList<IssueId> issues, Language language) {
        ImmutableList<ItemDraft> items = ImmutableList.of(
                new ItemDraft(language.of("A lift", "加装电梯"), ImmutableList.of(issues.get(0)), 30, VotingMethod.OPEN),
                new ItemDraft(
                        language.of("Where the bicycle shed goes", "自行车棚选址"),
                        ImmutableList.of(issues.get(1)),
                        20,
                        VotingMethod.SECRET),
                new ItemDraft(
                        language.of("A reading room", "社区书屋"), ImmutableList.of(issues.get(2)), 15, VotingMethod.OPEN));
        MeetingConvened convened = community
                .done(
                        SECRETARY,
                        new MeetingCommand.Convene(
                                community.now().plus(Duration.ofDays(2)),
                                ImmutableSet.copyOf(MeetingCommunity.UNITS),
                                items))
                .first(MeetingConvened.class);
        community.waitUntil(convened.at());
        return new JointMeeting(community, convened, language);
    }

    MeetingId meeting() {
        return meeting.meeting();
    }

    /** Holds the meeting from the first item to the end, and returns what it decided. */
    ImmutableList<ItemDecided> hold() {
        attend();
        ItemDecided lift = lift();
        ItemDecided shed = shed();
        community.done(
                SECRETARY,
                new MeetingCommand.AdjournMeeting(meeting(), community.now().plus(Duration.ofDays(1))));
        community.waitUntil(community.now().plus(Duration.ofDays(1)));
        attend();
        ItemDecided room = readingRoom();
        community.done(SECRETARY, new MeetingCommand.CloseMeeting(meeting()));
        return ImmutableList.of(lift, shed, room);
    }

    private void attend() {
        community.done(
                SECRETARY, new MeetingCommand.RecordAttendance(meeting(), ImmutableSet.copyOf(MeetingCommunity.UNITS)));
    }

    /** An amendment is adopted, the bank recuses itself, the others are divided, and the chair breaks the tie. */
    private ItemDecided lift() {
        propose(0, language.of("A lift is added to house 3.", "在3号楼加装一部电梯。"), COMMUNITY);
        Digest amended = community
                .done(
                        SECRETARY,
                        new MeetingCommand.ProposeAmendment(
                                meeting(),
                                item(0),
                                language.of("A lift is added to house 3, and a ramp.", "在3号楼加装一部电梯，并设无障碍坡道。"),
                                measures(0, COMMUNITY)))
                .first(AmendmentProposed.class)
                .digest();
        vote(0, amended, Map.of(COMMUNITY, Choice.YES, CLINIC, Choice.YES, BANK, Choice.NO));
        community.done(SECRETARY, new VotingCommand.DecideAmendment(meeting(), item(0)));
        community.done(
                SECRETARY,
                new MeetingCommand.Recuse(meeting(), item(0), BANK, language.of("it lends the money", "本单位为贷款方")));
        vote(0, amended, Map.of(COMMUNITY, Choice.YES, CLINIC, Choice.NO));
        community.done(
                MeetingCommunity.speaker(SCHOOL), new VotingCommand.BreakTie(meeting(), item(0), Choice.YES, amended));
        return decide(0);
    }

    /** A secret ballot: it is stored who has voted, and one count that two tellers vouch for. */
    private ItemDecided shed() {
        Digest text = propose(1, language.of("The shed stands inside the east gate.", "车棚设在东门内侧。"), SCHOOL);
        for (UnitId unit : MeetingCommunity.UNITS) {
            community.done(MeetingCommunity.speaker(unit), new VotingCommand.CastPaper(meeting(), item(1), unit, text));
        }
        community.done(SECRETARY, new VotingCommand.CountPapers(meeting(), item(1), 1, 2, MeetingCommunity.TELLERS));
        return decide(1);
    }

    private ItemDecided readingRoom() {
        Digest text = propose(2, language.of("An empty house becomes a reading room.", "利用闲置房屋设社区书屋。"), CLINIC);
        vote(2, text, Map.of(COMMUNITY, Choice.YES, SCHOOL, Choice.YES, CLINIC, Choice.YES, BANK, Choice.ABSTAIN));
        return decide(2);
    }

    private Digest propose(int index, String text, UnitId lead) {
        return community
                .done(SECRETARY, new MeetingCommand.Propose(meeting(), item(index), text, measures(index, lead)))
                .first(TextProposed.class)
                .digest();
    }

    private ImmutableList<MeasureDraft> measures(int index, UnitId lead) {
        IssueId issue = meeting.agenda().get(index).issues().get(0);
        return ImmutableList.of(
                MeasureDraft.of(issue, meeting.agenda().get(index).title(), lead, DUE));
    }

    private void vote(int index, Digest text, Map<UnitId, Choice> choices) {
        MeetingCommunity.UNITS.stream()
                .filter(choices::containsKey)
                .forEach(unit -> community.done(
                        MeetingCommunity.speaker(unit),
                        new VotingCommand.Vote(
                                meeting(), item(index), unit, choices.getOrDefault(unit, Choice.ABSTAIN), text)));
    }

    private ItemDecided decide(int index) {
        return community
                .done(SECRETARY, new VotingCommand.DecideItem(meeting(), item(index)))
                .first(ItemDecided.class);
    }

    private AgendaItemId item(int index) {
        return meeting.agenda().get(index).id();
    }
}
