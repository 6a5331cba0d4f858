package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.report.Names;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.JsonOutput;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.issue.CategoryTree;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.timeline.Timeline;
import io.github.fourmatters.governance.timeline.TimelineEntry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what happened to one issue: who did what, when, and under which rules. */
@Command(
        name = "timeline",
        description = "Shows what happened to one issue: who did what, when, and under which rules.",
        mixinStandardHelpOptions = true)
public final class TimelineCommand implements Callable<Integer> {
    @Mixin
    private QueryOptions query = new QueryOptions();

    @Parameters(paramLabel = "ID", description = "The issue's id, such as xinlin-1:issue-1.1; the list shows them.")
    private IssueId id = new IssueId("issue");

    /** Makes the command, with its defaults. */
    public TimelineCommand() {}

    @Override
    public Integer call() {
        try (ReadOnlyStorage archive = query.open()) {
            ImmutableList<TimelineEntry> entries =
                    archive.governance().ask(Timeline.of(id), archive.ledgers(), Timeline::entries);
            if (entries.isEmpty()) {
                throw Complaint.badInput(
                        "issue " + id + " is not in " + query.file() + "; the list shows the ids of those that are",
                        query.file() + " 中没有事项 " + id + "；可用 list 查看现有编号");
            }
            if (query.json().isGiven()) {
                JsonOutput.print(entries);
            } else {
                show(entries, archive.charter(archive.last()).categories());
            }
            return 0;
        }
    }

    private void show(ImmutableList<TimelineEntry> entries, CategoryTree categories) {
        Language speech = query.language();
        Names names = new Names(speech, categories);
        Table table = new Table(
                speech.of("Issue ", "事项 ") + id,
                speech.of("When", "时间"),
                speech.of("Who", "何人"),
                speech.of("Role", "角色"),
                speech.of("Stage", "环节"),
                speech.of("Rules", "规则版本"),
                speech.of("What", "何事"));
        entries.forEach(entry -> table.row(
                query.zone().time(entry.occurredAt()),
                entry.role() == Role.SYSTEM ? names.of(Role.SYSTEM) : entry.actor(),
                names.of(entry.role()),
                entry.stage().map(names::of).orElse(""),
                entry.charter(),
                entry.text(speech.ofLibrary(), query.zone().zone(), names::any)));
        System.out.print(table.text());
    }
}
