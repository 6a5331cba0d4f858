package io.github.fourmatters.governance.whatif;

import io.github.fourmatters.governance.act.PlanClock;
import io.github.fourmatters.governance.whatif.WhatIf.Share;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The on-time share of the last plan of each issue: completed by its due instant ÷ (completed + open past it, as {@link PlanClock} tells). What is not simulated
 * counts as recorded on both sides, so that the two differ by what flips and by nothing else.
 *
 * @param recorded as recorded
 * @param otherwise as it would be
 */
record OnTimeComparison(Share recorded, Share otherwise) {
    static OnTimeComparison of(Collection<IssueReplay> replays, Instant asOf) {
        return new OnTimeComparison(
                share(replays, IssueReplay.Done::recorded, replay -> replay.isOverdue(asOf, IssueReplay.Due::recorded)),
                share(
                        replays,
                        IssueReplay.Done::otherwise,
                        replay -> replay.isOverdue(
                                asOf, replay.isSimulated() ? IssueReplay.Due::otherwise : IssueReplay.Due::recorded)));
    }

    private static Share share(
            Collection<IssueReplay> replays, Predicate<IssueReplay.Done> isOnTime, Predicate<IssueReplay> isOverdue) {
        long onTime = 0;
        long judged = 0;
        for (IssueReplay replay : replays) {
            Optional<IssueReplay.Done> done = replay.done();
            judged += done.isPresent() || isOverdue.test(replay) ? 1 : 0;
            onTime += done.filter(isOnTime).isPresent() ? 1 : 0;
        }
        return new Share(onTime, judged);
    }
}
