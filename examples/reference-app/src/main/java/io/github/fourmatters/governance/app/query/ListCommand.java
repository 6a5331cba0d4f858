package io.github.fourmatters.governance.app.query;

import io.github.fourmatters.governance.app.report.Names;
import io.github.fourmatters.governance.app.report.Numbers;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.JsonOutput;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.issue.CategoryTree;
import io.github.fourmatters.governance.register.IssueFilter;
import io.github.fourmatters.governance.register.IssueLine;
import io.github.fourmatters.governance.register.IssueRegister;
import io.github.fourmatters.governance.spi.Page;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists issues as they stand, by the time at which they were raised. */
@Command(
        name = "list",
        description =
                "Lists issues as they stand, oldest first; filters may be combined. The period is that in which they were raised.",
        mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {
    @Mixin
    private QueryOptions query = new QueryOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "50",
            description = "At most so many on a page (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Option(names = "--after", paramLabel = "CURSOR", description = "Goes on after the page that named this cursor.")
    private @Nullable String after;

    /** Makes the command, with its defaults. */
    public ListCommand() {}

    @Override
    public Integer call() {
        try (ReadOnlyStorage archive = query.open()) {
            IssueFilter wanted = filter.filter(archive, query.zone());
            Page<IssueLine> page =
                    archive.governance().ask(IssueRegister.VIEW, archive.ledgers(), register -> page(register, wanted));
            if (query.json().isGiven()) {
                JsonOutput.print(page);
            } else {
                show(page, wanted.tree().orElseThrow());
            }
            return 0;
        }
    }

    private Page<IssueLine> page(IssueRegister register, IssueFilter wanted) {
        filter.requireKnown(register, wanted.tree().orElseThrow());
        if (limit < 1) {
            throw Complaint.badInput(
                    "--limit " + limit + " must be 1 or more; give another number", "--limit " + limit + " 必须不小于 1");
        }
        try {
            return register.page(wanted, limit, Optional.ofNullable(after));
        } catch (IllegalArgumentException stray) {
            throw Complaint.badInput(
                    "--after " + after + " is no cursor of this list; take the one that a page names",
                    "--after " + after + " 不是本列表的翻页标记；请使用上一页末尾给出的标记");
        }
    }

    private void show(Page<IssueLine> page, CategoryTree categories) {
        Language speech = query.language();
        Names names = new Names(speech, categories);
        Table table = new Table(
                "",
                speech.of("Issue", "事项"),
                speech.of("Stage", "环节"),
                speech.of("Category", "类别"),
                speech.of("Unit", "责任单位"),
                speech.of("Grid cell", "网格"),
                speech.of("Raised", "提出"),
                speech.of("Due", "期限"),
                speech.of("Completed", "办结"));
        page.items()
                .forEach(line -> table.row(
                        line.id(),
                        names.of(line.stage()),
                        names.of(line.category()),
                        line.unit().map(names::of).orElse(Numbers.NONE),
                        line.cell(),
                        query.zone().time(line.raisedAt()),
                        line.due().map(query.zone()::time).orElse(Numbers.NONE),
                        line.completedAt().map(query.zone()::time).orElse(Numbers.NONE)));
        System.out.print(table.text());
        page.next()
                .ifPresent(cursor ->
                        System.out.println(speech.of("More: list … --after ", "更多：list … --after ") + cursor));
    }
}
