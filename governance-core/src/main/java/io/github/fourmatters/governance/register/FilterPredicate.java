package io.github.fourmatters.governance.register;

import io.github.fourmatters.governance.history.IssueHistory;
import io.github.fourmatters.governance.history.IssueStatus;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.function.Predicate;

/** Tells whether an issue is wanted by a filter. */
record FilterPredicate(IssueFilter filter) implements Predicate<IssueHistory> {
    @Override
    public boolean test(IssueHistory file) {
        IssueStatus standing = file.standing();
        return (filter.stages().isEmpty() || filter.stages().contains(standing.stage()))
                && (filter.category().isEmpty() || filter.categories().contains(standing.category()))
                && filter.unit().stream().allMatch(unit -> isLed(standing, unit))
                && filter.cell().stream().allMatch(file.raised().cell()::equals)
                && filter.ledger().stream().allMatch(file.ledger()::equals)
                && filter.raised().stream().allMatch(period -> period.contains(file.raisedAt()))
                && filter.levelAtLeast().stream().allMatch(standing.level()::isAtLeast)
                && filter.overdueAt().stream().allMatch(standing::isOverdue);
    }

    private static boolean isLed(IssueStatus standing, UnitId unit) {
        return unit.equals(UnitId.UNASSIGNED)
                ? standing.leads().isEmpty()
                : standing.leads().contains(unit);
    }
}
