package io.github.fourmatters.governance.register;

import io.github.fourmatters.governance.history.IssueHistory;
import io.github.fourmatters.governance.history.IssueStatus;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.function.Predicate;

/** Tells whether an issue is wanted by a filter. */
record FilterPredicate(IssueFilter filter) implements Predicate<IssueHistory> {
    @Override
    public boolean test(IssueHistory history) {
        IssueStatus status = history.status();
        return (filter.stages().isEmpty() || filter.stages().contains(status.stage()))
                && (filter.category().isEmpty() || filter.categories().contains(status.category()))
                && filter.unit().stream().allMatch(unit -> isLed(status, unit))
                && filter.cell().stream().allMatch(history.raised().cell()::equals)
                && filter.ledger().stream().allMatch(history.ledger()::equals)
                && filter.raised().stream().allMatch(period -> period.contains(history.raisedAt()))
                && filter.levelAtLeast().stream().allMatch(status.level()::isAtLeast)
                && filter.overdueAt().stream().allMatch(status::isOverdue);
    }

    private static boolean isLed(IssueStatus status, UnitId unit) {
        return unit.equals(UnitId.UNASSIGNED)
                ? status.leads().isEmpty()
                : status.leads().contains(unit);
    }
}
