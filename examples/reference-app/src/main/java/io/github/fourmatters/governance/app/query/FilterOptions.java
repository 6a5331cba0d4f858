package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableSet;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private @Nullable String category;

    @Option(names = "--unit", paramLabel = "ID", description = "Only led by this unit; UNASSIGNED for none.")
    private @Nullable String unit;

    @Option(names = "--cell", paramLabel = "ID", description = "Only in this grid cell.")
    private @Nullable String cell;

    @Option(names = "--from", paramLabel = "DAY", description = "Only raised on this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Only raised on this day or earlier.")
    private @Nullable LocalDate to;

    @Option(
            names = "--overdue",
            description = "Only open and past the due date, at the end of --as-of or of what is recorded.")
    private boolean overdue;

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day for --overdue.")
    private @Nullable LocalDate asOf;

    IssueFilter filter(ReadOnlyStorage archive, QueryOptions query) {
        Instant now = asOf == null ? archive.last() : query.endOf(asOf);
        return IssueFilter.builder()
                .stages(ImmutableSet.copyOf(stages))
                .category(id("--category", category, CategoryCode::new))
                .tree(archive.charter(now).categories())
                .unit(id("--unit", unit, UnitId::new))
                .cell(id("--cell", cell, GridCell::new))
                .raised(period(query.zone()))
                .overdueAt(overdue ? Optional.of(now) : Optional.empty())
                .build();
    }

    private static <T> Optional<T> id(String option, @Nullable String text, Function<String, T> type) {
        try {
            return Optional.ofNullable(text).map(type);
        } catch (IllegalArgumentException wrong) {
            throw Complaint.badInput(option + ": " + wrong.getMessage());
        }
    }

    private Optional<Period> period(ZoneId zone) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw Complaint.badInput(
                    "--to " + to + " is before --from " + from + "; give a later day",
                    "--to " + to + " 早于 --from " + from + "；请给出更晚的日期");
        }
        Instant begins = from == null ? Instant.MIN : from.atStartOfDay(zone).toInstant();
        Instant ends =
                to == null ? Instant.MAX : to.plusDays(1).atStartOfDay(zone).toInstant();
        return Optional.of(new Period(begins, ends, zone));
    }

    void requireKnown(IssueRegister register, CategoryTree categories) {
        id("--category", category, CategoryCode::new)
                .ifPresent(code -> require(
                        register,
                        "--category " + code,
                        IssueFilter.builder().category(code).tree(categories).build()));
        id("--unit", unit, UnitId::new)
                .ifPresent(id -> require(
                        register, "--unit " + id, IssueFilter.builder().unit(id).build()));
        id("--cell", cell, GridCell::new)
                .ifPresent(id -> require(
                        register, "--cell " + id, IssueFilter.builder().cell(id).build()));
    }

    private static void require(IssueRegister register, String what, IssueFilter alone) {
        if (register.page(alone, 1, Optional.empty()).items().isEmpty()) {
            throw Complaint.badInput(
                    what + " is of no issue here; see the list without it for those that are",
                    "没有事项符合 " + what + "；可不加此条件列出全部事项");
        }
    }
}
