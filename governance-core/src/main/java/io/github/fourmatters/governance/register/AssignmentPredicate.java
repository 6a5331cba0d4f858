package io.github.fourmatters.governance.register;

import io.github.fourmatters.governance.act.Assignment;
import java.util.function.Predicate;

/** Tells whether an assignment is wanted by a filter. */
record AssignmentPredicate(AssignmentFilter filter) implements Predicate<AssignmentLine> {
    @Override
    public boolean test(AssignmentLine line) {
        Assignment assignment = line.assignment();
        return filter.unit().stream().allMatch(assignment.unit()::equals)
                && (filter.statuses().isEmpty() || filter.statuses().contains(assignment.status()))
                && filter.due().stream()
                        .allMatch(period -> period.contains(assignment.due().current()))
                && filter.overdueAt().stream().allMatch(assignment::isOverdue)
                && filter.ledger().stream().allMatch(line.ledger()::equals);
    }
}
