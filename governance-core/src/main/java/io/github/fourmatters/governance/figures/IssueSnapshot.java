package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.history.CountedEvent;
import io.github.fourmatters.governance.history.IssueHistory;
import io.github.fourmatters.governance.history.IssueStatus;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import io.github.fourmatters.governance.view.Period;
import io.github.fourmatters.governance.view.SettlementRoute;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An issue as it was known at some instant.
 *
 * @param history its history
 * @param known what had happened by then; never empty
 */
record IssueSnapshot(IssueHistory history, ImmutableList<CountedEvent> known) {
    /** Looks at an issue as of an instant; empty if it was not raised by then. */
    static Optional<IssueSnapshot> of(IssueHistory history, Instant asOf) {
        if (!Deadline.hasCome(history.raisedAt(), asOf)) {
            return Optional.empty();
        }
        ImmutableList<CountedEvent> known = history.history().stream()
                .filter(entry -> entry.isKnown(asOf))
                .collect(ImmutableList.toImmutableList());
        return Optional.of(new IssueSnapshot(history, known));
    }

    IssueStatus status() {
        return known.get(known.size() - 1).status();
    }

    Stream<CountedEvent> entries(Class<? extends IssueEvent> type) {
        return known.stream().filter(entry -> type.isInstance(entry.event()));
    }

    Optional<CountedEvent> acceptance() {
        return entries(IssueAccepted.class).findFirst();
    }

    boolean isAcceptedIn(Period period) {
        return acceptance().filter(entry -> period.contains(entry.at())).isPresent();
    }

    /** The completions of the cycle that the issue is in. */
    Stream<CountedEvent> completions() {
        return entries(IssueCompleted.class).filter(entry -> entry.event().cycle() == status().cycle());
    }

    /** The unit that first missed a due date: its work was done late, or its plan was given up after its time; empty if nobody did. */
    Optional<UnitId> missedBy() {
        for (int index = 1; index < known.size(); index++) {
            CountedEvent entry = known.get(index);
            IssueStatus before = known.get(index - 1).status();
            boolean givenUp = entry.status().due().isEmpty() && before.isOverdue(entry.at());
            if (givenUp || !entry.isOnTime()) {
                return Optional.of(before.unitOrUnassigned());
            }
        }
        return Optional.empty();
    }

    /** The unit whose punctuality it shows: the one that missed a date, if one did, else the one that has it. */
    UnitId punctual() {
        return missedBy().orElseGet(this::unit);
    }

    UnitId unit() {
        return status().unitOrUnassigned();
    }

    CategoryCode category() {
        return status().category();
    }

    SettlementRoute route() {
        return status().route();
    }
}
