package io.github.fourmatters.governance.view;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActionEvent.IssueCompleted;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An issue as it was known at some instant.
 *
 * @param file its file
 * @param known what had happened by then; never empty
 */
record Snapshot(CaseFile file, ImmutableList<Entry> known) {
    /** Looks at an issue as of an instant; empty if it was not raised by then. */
    static Optional<Snapshot> of(CaseFile file, Instant asOf) {
        if (file.raisedAt().isAfter(asOf)) {
            return Optional.empty();
        }
        ImmutableList<Entry> known = file.history().stream()
                .filter(entry -> !entry.at().isAfter(asOf))
                .collect(ImmutableList.toImmutableList());
        return Optional.of(new Snapshot(file, known));
    }

    Standing standing() {
        return known.get(known.size() - 1).standing();
    }

    Stream<Entry> entries(Class<? extends IssueEvent> type) {
        return known.stream().filter(entry -> type.isInstance(entry.event()));
    }

    Optional<Entry> acceptance() {
        return entries(IssueAccepted.class).findFirst();
    }

    boolean isAcceptedIn(Period period) {
        return acceptance().filter(entry -> period.contains(entry.at())).isPresent();
    }

    /** The completions of the cycle that the issue is in. */
    Stream<Entry> completions() {
        return entries(IssueCompleted.class)
                .filter(entry -> entry.event().cycle() == standing().cycle());
    }

    /** Whether a due date was ever missed: work was done late, or a plan was given up after its time. */
    boolean hasMissed() {
        for (int index = 1; index < known.size(); index++) {
            Entry entry = known.get(index);
            Standing before = known.get(index - 1).standing();
            boolean givenUp = entry.standing().due().isEmpty() && before.isOverdue(entry.at());
            if (givenUp || !entry.isOnTime()) {
                return true;
            }
        }
        return false;
    }

    /** The unit that has it, or that had it last while nobody does. */
    UnitId lastUnit() {
        return known.reverse().stream()
                .flatMap(entry -> entry.standing().unit().stream())
                .findFirst()
                .orElse(IssueLine.UNASSIGNED);
    }

    UnitId unit() {
        return standing().unitOrUnassigned();
    }

    CategoryCode category() {
        return standing().category();
    }

    Route route() {
        return standing().route();
    }
}
