package io.github.fourmatters.governance.app.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.meeting.MeetingEvent.TextProposed;
import io.github.fourmatters.governance.meeting.VotingCommand;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.vote.Choice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is evaluated: two matters for each of three units, resolved at a joint meeting, and one that the community settled itself.
 *
 * @param community where it plays
 * @param issues the issues by their matter, the community's own one last
 */
record EvaluatedIssues(EvaluationCommunity community, ImmutableMap<Matter, IssueId> issues) {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    /** The matters, each with the unit that does the work. */
    enum Matter {
        COLD_PIPES(EvaluationCommunity.HEATING.value(), "暖气不热"),
        LEAKING_VALVE(EvaluationCommunity.HEATING.value(), "阀门漏水"),
        READING_ROOM(EvaluationCommunity.SCHOOL.value(), "借用学校阅览室"),
        CROSSING(EvaluationCommunity.SCHOOL.value(), "校门口护学岗"),
        QUEUES(EvaluationCommunity.HOSPITAL.value(), "挂号排长队"),
        HOME_CARE(EvaluationCommunity.HOSPITAL.value(), "上门巡诊"),
        DARK_STAIRS(EvaluationCommunity.COMMUNITY.value(), "楼道灯坏了");

        private final String unit;
        private final String words;

        Matter(String unit, String words) {
            this.unit = unit;
            this.words = words;
        }

        private UnitId unit() {
            return new UnitId(unit);
        }

        boolean isDirect() {
            return unit().equals(EvaluationCommunity.COMMUNITY);
        }

        private SubjectId complainant() {
            return new SubjectId("complainant-" + name());
        }
    }

    /** Plays everything up to the disclosure of the results, and lets the objection windows end. */
    static EvaluatedIssues disclosed(EvaluationCommunity community) {
        ImmutableMap.Builder<Matter, IssueId> issues = ImmutableMap.builder();
        for (Matter matter : Matter.values()) {
            issues.put(matter, triaged(community, matter));
        }
        EvaluatedIssues works = new EvaluatedIssues(community, issues.buildOrThrow());
        ImmutableMap<Matter, AssignmentId> assignments = works.planned();
        community.waitUntil(3, 12);
        assignments.forEach(works::finish);
        community.waitUntil(3, 24);
        return works;
    }

    IssueId issue(Matter matter) {
        return Optional.ofNullable(issues.get(matter)).orElseThrow();
    }

    private static IssueId triaged(EvaluationCommunity community, Matter matter) {
        IssueId issue = community
                .done(
                        EvaluationCommunity.OFFICER,
                        new RaiseCommand.Raise(
                                matter.complainant(),
                                Channel.SPEAK_ROOM,
                                new GridCell("riverside-1"),
                                Optional.empty(),
                                matter.words))
                .first(IssueRaised.class)
                .issue();
        community.done(EvaluationCommunity.OFFICER, new RaiseCommand.Accept(issue));
        community.done(
                EvaluationCommunity.OFFICER,
                new DeliberateCommand.Triage(
                        issue, new CategoryCode("facilities"), Urgency.COMPLEX, Reach.NEIGHBOURHOOD, false));
        return issue;
    }

    private ImmutableMap<Matter, AssignmentId> planned() {
        ImmutableMap.Builder<Matter, AssignmentId> assignments = ImmutableMap.builder();
        ImmutableList<Matter> tabled =
                issues.keySet().stream().filter(matter -> !matter.isDirect()).collect(ImmutableList.toImmutableList());
        MeetingConvened meeting = convened(tabled);
        for (int index = 0; index < tabled.size(); index++) {
            AgendaItemId item = meeting.agenda().get(index).id();
            assignments.put(tabled.get(index), accepted(tabled.get(index), adopted(meeting, item, tabled.get(index))));
        }
        community.done(EvaluationCommunity.SECRETARY, new MeetingCommand.CloseMeeting(meeting.meeting()));
        return assignments.put(Matter.DARK_STAIRS, settled()).buildOrThrow();
    }

    private MeetingConvened convened(ImmutableList<Matter> tabled) {
        MeetingConvened meeting = community
                .done(
                        EvaluationCommunity.SECRETARY,
                        new MeetingCommand.Convene(
                                community.now().plus(Duration.ofDays(2)),
                                ImmutableSet.copyOf(EvaluationCommunity.UNITS),
                                tabled.stream()
                                        .map(matter -> new MeetingCommand.ItemDraft(
                                                matter.words, ImmutableList.of(issue(matter))))
                                        .collect(ImmutableList.toImmutableList())))
                .first(MeetingConvened.class);
        community.waitUntil(3, 4);
        community.done(
                EvaluationCommunity.SECRETARY,
                new MeetingCommand.RecordAttendance(meeting.meeting(), ImmutableSet.copyOf(EvaluationCommunity.UNITS)));
        return meeting;
    }

    private AssignmentId adopted(MeetingConvened meeting, AgendaItemId item, Matter matter) {
        MeasureDraft measure = MeasureDraft.of(issue(matter), matter.words, matter.unit(), DUE);
        Digest text = community
                .done(
                        EvaluationCommunity.SECRETARY,
                        new MeetingCommand.Propose(meeting.meeting(), item, matter.words, ImmutableList.of(measure)))
                .first(TextProposed.class)
                .digest();
        EvaluationCommunity.UNITS.forEach(unit -> community.done(
                EvaluationCommunity.speaker(unit),
                new VotingCommand.Vote(meeting.meeting(), item, unit, Choice.YES, text)));
        Outcome.Accepted decided =
                community.done(EvaluationCommunity.SECRETARY, new VotingCommand.DecideItem(meeting.meeting(), item));
        return Assignment.leadOf(
                decided.first(ResolutionAdopted.class).serviceItems().get(0).id());
    }

    private AssignmentId accepted(Matter matter, AssignmentId assignment) {
        community.done(
                EvaluationCommunity.speaker(matter.unit()), new ActCommand.AcceptAssignment(issue(matter), assignment));
        return assignment;
    }

    private AssignmentId settled() {
        return Assignment.leadOf(community
                .done(
                        EvaluationCommunity.OFFICER,
                        new ActCommand.SettleDirectly(
                                issue(Matter.DARK_STAIRS), EvaluationCommunity.COMMUNITY, "换灯", Optional.empty()))
                .first(DirectSettlementChosen.class)
                .measure()
                .id());
    }

    private void finish(Matter matter, AssignmentId assignment) {
        IssueId issue = issue(matter);
        Actor speaker = matter.isDirect() ? EvaluationCommunity.OFFICER : EvaluationCommunity.speaker(matter.unit());
        community.done(speaker, new ActCommand.StartAssignment(issue, assignment));
        community.done(speaker, new ActCommand.CompleteAssignment(issue, assignment, "已办结"));
        community.done(Actor.resident(matter.complainant()), new EvaluateCommand.Confirm(issue, matter.complainant()));
        community.done(EvaluationCommunity.OFFICER, new EvaluateCommand.Publish(issue, matter.words, "按决议办理", "已办结"));
    }
}
