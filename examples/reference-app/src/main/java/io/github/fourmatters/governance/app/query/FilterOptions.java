package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.app.option.AsOfOption;
import io.github.fourmatters.governance.app.option.PeriodOptions;
import io.github.fourmatters.governance.app.option.ZoneOption;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.CategoryTree;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.register.IssueFilter;
import io.github.fourmatters.governance.register.IssueRegister;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which issues are wanted. A value that no issue has is an error, so that a slip of the pen is not taken for an empty list. */
final class FilterOptions {
    @Option(
            names = {"--state", "--stage"},
            paramLabel = "STAGE",
            split = ",",
            description = "Only at these stages: ${COMPLETION-CANDIDATES}.")
    private List<Stage> stages = new ArrayList<>();

    @Option(names = "--category", paramLabel = "CODE", description = "Only of this category and those below it.")
    private @Nullable CategoryCode category;

    @Option(names = "--unit", paramLabel = "ID", description = "Only led by this unit; UNASSIGNED for none.")
    private @Nullable UnitId unit;

    @Option(names = "--cell", paramLabel = "ID", description = "Only in this grid cell.")
    private @Nullable GridCell cell;

    @Mixin
    private PeriodOptions raised = new PeriodOptions();

    @Option(names = "--overdue", description = "Only open and past the due date.")
    private boolean overdue;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    IssueFilter filter(ReadOnlyStorage archive, ZoneOption zone) {
        Instant now = asOf.instant(zone).orElseGet(archive::last);
        return IssueFilter.builder()
                .stages(ImmutableSet.copyOf(stages))
                .category(Optional.ofNullable(category))
                .tree(archive.charter(now).categories())
                .unit(Optional.ofNullable(unit))
                .cell(Optional.ofNullable(cell))
                .raised(period(zone.zone()))
                .overdueAt(overdue ? Optional.of(now) : Optional.empty())
                .build();
    }

    private Optional<Period> period(ZoneId zone) {
        if (raised.from().isEmpty() && raised.to().isEmpty()) {
            return Optional.empty();
        }
        raised.from().ifPresent(first -> raised.to().ifPresent(last -> PeriodOptions.requireOrder(first, last)));
        Instant begins =
                raised.from().map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.MIN);
        Instant ends = raised.to()
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(Instant.MAX);
        return Optional.of(new Period(begins, ends, zone));
    }

    void requireKnown(IssueRegister register, CategoryTree categories) {
        if (category != null) {
            IssueFilter alone =
                    IssueFilter.builder().category(category).tree(categories).build();
            require(register, "--category " + category, alone);
        }
        if (unit != null) {
            require(register, "--unit " + unit, IssueFilter.builder().unit(unit).build());
        }
        if (cell != null) {
            require(register, "--cell " + cell, IssueFilter.builder().cell(cell).build());
        }
    }

    private static void require(IssueRegister register, String what, IssueFilter alone) {
        if (register.page(alone, 1, Optional.empty()).items().isEmpty()) {
            throw Complaint.badInput(
                    what + " is of no issue here; see the list without it for those that are",
                    "没有事项符合 " + what + "；可不加此条件列出全部事项");
        }
    }
}
