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
import io.github.fourmatters.governance.deliberate.DeliberationEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MeetingCommand;
import io.github.fourmatters.governance.deliberate.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.deliberate.MeetingEvent.TextProposed;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.deliberate.VotingCommand;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
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
 * @param street where it plays
 * @param issues the issues by their matter, the community's own one last
 */
record Works(Street street, ImmutableMap<Matter, IssueId> issues) {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    /** The matters, each with the unit that does the work. */
    enum Matter {
        COLD_PIPES(Street.HEATING.value(), "暖气不热"),
        LEAKING_VALVE(Street.HEATING.value(), "阀门漏水"),
        READING_ROOM(Street.SCHOOL.value(), "借用学校阅览室"),
        CROSSING(Street.SCHOOL.value(), "校门口护学岗"),
        QUEUES(Street.HOSPITAL.value(), "挂号排长队"),
        HOME_CARE(Street.HOSPITAL.value(), "上门巡诊"),
        DARK_STAIRS(Street.COMMUNITY.value(), "楼道灯坏了");

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
            return unit().equals(Street.COMMUNITY);
        }

        private SubjectId complainant() {
            return new SubjectId("complainant-" + name());
        }
    }

    /** Plays everything up to the disclosure of the results, and lets the objection windows end. */
    static Works disclosed(Street street) {
        ImmutableMap.Builder<Matter, IssueId> issues = ImmutableMap.builder();
        for (Matter matter : Matter.values()) {
            issues.put(matter, triaged(street, matter));
        }
        Works works = new Works(street, issues.buildOrThrow());
        ImmutableMap<Matter, AssignmentId> assignments = works.planned();
        street.waitUntil(3, 12);
        assignments.forEach(works::finish);
        street.waitUntil(3, 24);
        return works;
    }

    IssueId issue(Matter matter) {
        return Optional.ofNullable(issues.get(matter)).orElseThrow();
    }

    private static IssueId triaged(Street street, Matter matter) {
        IssueId issue = street.done(
                        Street.OFFICER,
                        new RaiseCommand.Raise(
                                matter.complainant(),
                                Channel.SPEAK_ROOM,
                                new GridCell("riverside-1"),
                                Optional.empty(),
                                matter.words))
                .first(IssueRaised.class)
                .issue();
        street.done(Street.OFFICER, new RaiseCommand.Accept(issue));
        street.done(
                Street.OFFICER,
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
        street.done(Street.SECRETARY, new MeetingCommand.CloseMeeting(meeting.meeting()));
        return assignments.put(Matter.DARK_STAIRS, settled()).buildOrThrow();
    }

    private MeetingConvened convened(ImmutableList<Matter> tabled) {
        MeetingConvened meeting = street.done(
                        Street.SECRETARY,
                        new MeetingCommand.Convene(
                                street.now().plus(Duration.ofDays(2)),
                                ImmutableSet.copyOf(Street.UNITS),
                                tabled.stream()
                                        .map(matter -> new MeetingCommand.ItemDraft(
                                                matter.words, ImmutableList.of(issue(matter))))
                                        .collect(ImmutableList.toImmutableList())))
                .first(MeetingConvened.class);
        street.waitUntil(3, 4);
        street.done(
                Street.SECRETARY,
                new MeetingCommand.RecordAttendance(meeting.meeting(), ImmutableSet.copyOf(Street.UNITS)));
        return meeting;
    }

    private AssignmentId adopted(MeetingConvened meeting, AgendaItemId item, Matter matter) {
        MeasureDraft measure = MeasureDraft.of(issue(matter), matter.words, matter.unit(), DUE);
        Digest text = street.done(
                        Street.SECRETARY,
                        new MeetingCommand.Propose(meeting.meeting(), item, matter.words, ImmutableList.of(measure)))
                .first(TextProposed.class)
                .digest();
        Street.UNITS.forEach(unit -> street.done(
                Street.speaker(unit), new VotingCommand.Vote(meeting.meeting(), item, unit, Choice.YES, text)));
        Outcome.Accepted decided = street.done(Street.SECRETARY, new VotingCommand.DecideItem(meeting.meeting(), item));
        return Assignment.leadOf(
                decided.first(ResolutionAdopted.class).serviceItems().get(0).id());
    }

    private AssignmentId accepted(Matter matter, AssignmentId assignment) {
        street.done(Street.speaker(matter.unit()), new ActCommand.AcceptAssignment(issue(matter), assignment));
        return assignment;
    }

    private AssignmentId settled() {
        return Assignment.leadOf(street.done(
                        Street.OFFICER,
                        new ActCommand.SettleDirectly(
                                issue(Matter.DARK_STAIRS), Street.COMMUNITY, "换灯", Optional.empty()))
                .first(DirectSettlementChosen.class)
                .measure()
                .id());
    }

    private void finish(Matter matter, AssignmentId assignment) {
        IssueId issue = issue(matter);
        Actor speaker = matter.isDirect() ? Street.OFFICER : Street.speaker(matter.unit());
        street.done(speaker, new ActCommand.StartAssignment(issue, assignment));
        street.done(speaker, new ActCommand.CompleteAssignment(issue, assignment, "已办结"));
        street.done(Actor.resident(matter.complainant()), new EvaluateCommand.Confirm(issue, matter.complainant()));
        street.done(Street.OFFICER, new EvaluateCommand.Publish(issue, matter.words, "按决议办理", "已办结"));
    }
}
