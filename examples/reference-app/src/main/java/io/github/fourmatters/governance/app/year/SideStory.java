package io.github.fourmatters.governance.app.year;

import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.RaiseCommand;

/** Issues that come on top of those accepted: rejected, referred, withdrawn, or joined to another. */
final class SideStory {
    private final IntakeStory opening;

    SideStory(IntakeStory opening) {
        this.opening = opening;
    }

    void rejected(IssuePlan plan) {
        opening.raise(
                plan,
                of -> of.later(
                        1,
                        () -> of.done(
                                of.community().officer(),
                                "reject",
                                new RaiseCommand.Reject(of.issue(), "不属于社区事务，已当面说明"))));
    }

    void referred(IssuePlan plan) {
        opening.raise(
                plan,
                of -> of.later(
                        1,
                        () -> of.done(
                                of.community().officer(),
                                "refer",
                                new RaiseCommand.Refer(of.issue(), "区信访局", "涉及跨区事项，转办"))));
    }

    void withdrawn(IssuePlan plan) {
        opening.raise(
                plan,
                of -> of.later(
                        1,
                        () -> of.done(
                                Actor.resident(of.complainant()),
                                "withdraw",
                                new RaiseCommand.Withdraw(of.issue(), of.complainant()))));
    }

    /** A second report of what another issue is about already; every other one is accepted before somebody sees that. */
    void merged(IssuePlan plan, IssueId root, boolean accepted) {
        opening.raise(
                plan,
                of -> of.later(1, () -> {
                    if (accepted) {
                        of.done(of.community().officer(), "accept", new RaiseCommand.Accept(of.issue()));
                    }
                    of.done(of.community().officer(), "merge", new RaiseCommand.Merge(of.issue(), root));
                }));
    }
}
