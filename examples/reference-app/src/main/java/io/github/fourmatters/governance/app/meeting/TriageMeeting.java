package io.github.fourmatters.governance.app.meeting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.DeliberateEvent.TriageMeetingHeld;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.TriageMeetingId;
import io.github.fourmatters.governance.deliberate.TriageProposal;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.Optional;

/** What comes before the joint meeting: three issues are raised and accepted, and a triage meeting (民情分析会) sorts them. */
final class TriageMeeting {
    private static final CategoryCode FACILITIES = new CategoryCode("facilities");

    private TriageMeeting() {}

    static ImmutableList<IssueId> sorted(MeetingCommunity community) {
        ImmutableList<IssueId> issues = ImmutableList.of(
                raised(community, "resident-1", "3号楼老人上下楼难，想加装电梯。"),
                raised(community, "resident-2", "自行车乱停，要个车棚。"),
                raised(community, "resident-3", "孩子放学没处看书。"));
        ImmutableList<TriageProposal> proposals = issues.stream()
                .map(issue ->
                        new TriageProposal(issue, FACILITIES, Urgency.COMPLEX, Reach.NEIGHBOURHOOD, Optional.empty()))
                .collect(ImmutableList.toImmutableList());
        TriageMeetingId meeting = community
                .done(
                        MeetingCommunity.OFFICER,
                        new DeliberateCommand.HoldTriageMeeting(
                                ImmutableSet.of(MeetingCommunity.OFFICER.id(), MeetingCommunity.SECRETARY.id()),
                                proposals))
                .first(TriageMeetingHeld.class)
                .meeting();
        issues.forEach(issue -> community.done(
                MeetingCommunity.OFFICER,
                new DeliberateCommand.Triage(
                        issue, FACILITIES, Urgency.COMPLEX, Reach.NEIGHBOURHOOD, false, Optional.of(meeting))));
        return issues;
    }

    private static IssueId raised(MeetingCommunity community, String resident, String words) {
        IssueId issue = community
                .done(
                        MeetingCommunity.OFFICER,
                        new RaiseCommand.Raise(
                                new SubjectId(resident),
                                Channel.SPEAK_ROOM,
                                new GridCell("north"),
                                Optional.empty(),
                                words))
                .first(IssueRaised.class)
                .issue();
        community.done(MeetingCommunity.OFFICER, new RaiseCommand.Accept(issue));
        return issue;
    }
}
