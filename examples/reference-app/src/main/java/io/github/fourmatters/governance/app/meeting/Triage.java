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
final class Triage {
    private static final CategoryCode FACILITIES = new CategoryCode("facilities");

    private Triage() {}

    static ImmutableList<IssueId> sorted(Hall hall) {
        ImmutableList<IssueId> issues = ImmutableList.of(
                raised(hall, "resident-1", "3号楼老人上下楼难，想加装电梯。"),
                raised(hall, "resident-2", "自行车乱停，要个车棚。"),
                raised(hall, "resident-3", "孩子放学没处看书。"));
        ImmutableList<TriageProposal> proposals = issues.stream()
                .map(issue ->
                        new TriageProposal(issue, FACILITIES, Urgency.COMPLEX, Reach.NEIGHBOURHOOD, Optional.empty()))
                .collect(ImmutableList.toImmutableList());
        TriageMeetingId meeting = hall.done(
                        Hall.OFFICER,
                        new DeliberateCommand.HoldTriageMeeting(
                                ImmutableSet.of(Hall.OFFICER.id(), Hall.SECRETARY.id()), proposals))
                .first(TriageMeetingHeld.class)
                .meeting();
        issues.forEach(issue -> hall.done(
                Hall.OFFICER,
                new DeliberateCommand.Triage(
                        issue, FACILITIES, Urgency.COMPLEX, Reach.NEIGHBOURHOOD, false, Optional.of(meeting))));
        return issues;
    }

    private static IssueId raised(Hall hall, String resident, String words) {
        IssueId issue = hall.done(
                        Hall.OFFICER,
                        new RaiseCommand.Raise(
                                new SubjectId(resident),
                                Channel.SPEAK_ROOM,
                                new GridCell("north"),
                                Optional.empty(),
                                words))
                .first(IssueRaised.class)
                .issue();
        hall.done(Hall.OFFICER, new RaiseCommand.Accept(issue));
        return issue;
    }
}
