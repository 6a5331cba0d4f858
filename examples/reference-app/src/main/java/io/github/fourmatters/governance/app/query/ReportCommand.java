package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.report.FigureTables;
import io.github.fourmatters.governance.app.report.Findings;
import io.github.fourmatters.governance.app.report.HtmlReport;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.LanguageOption;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.OutputKind;
import io.github.fourmatters.governance.app.shell.StorageOption;
import io.github.fourmatters.governance.view.Period;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the figures of a period, over the ledgers of a storage together. */
@Command(
        name = "report",
        description = "Shows the figures of a period; by default of the calendar year in which the storage begins.",
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Option(names = "--from", paramLabel = "DAY", description = "The first day of the period, such as 2026-01-01.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "The last day of the period.")
    private @Nullable LocalDate to;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Looks at what was known at the end of this day; by default of the period's last day, "
                    + "and for the evaluation at all that is recorded.")
    private @Nullable LocalDate asOf;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes a page with charts as well.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Makes the command, with its defaults. */
    public ReportCommand() {}

    @Override
    public Integer call() {
        Optional<OutputFile> page = page();
        try (ReadOnlyStorage archive = ReadOnlyStorage.open(storage, query.ledgers())) {
            Period period = period(archive);
            Instant known = query.endOf(asOf == null ? last(period) : asOf);
            // What is not known yet is not late: no further than the storage goes.
            known = asOf == null && known.isAfter(archive.last()) ? archive.last() : known;
            Findings findings = Findings.of(
                    archive.governance(),
                    archive.ledgers(),
                    period,
                    known,
                    asOf == null ? archive.last() : known,
                    archive.charter(known));
            show(findings);
            page.ifPresent(file -> write(file, findings));
            return 0;
        }
    }

    private Optional<OutputFile> page() {
        return Optional.ofNullable(out).map(file -> OutputFile.of(spec, "--out", file, OutputKind.HTML_REPORT));
    }

    private Period period(ReadOnlyStorage archive) {
        int year = LocalDate.ofInstant(archive.first(), query.zone()).getYear();
        LocalDate first = from == null ? LocalDate.of(to == null ? year : to.getYear(), 1, 1) : from;
        LocalDate last = to == null ? LocalDate.of(first.getYear(), 12, 31) : to;
        if (last.isBefore(first)) {
            throw Complaint.badInput(
                    "--to " + last + " is before --from " + first + "; give a later day",
                    "--to " + last + " 早于 --from " + first + "；请给出更晚的日期");
        }
        return Period.of(first, last.plusDays(1), query.zone());
    }

    private static LocalDate last(Period period) {
        return LocalDate.ofInstant(period.to(), period.zone()).minusDays(1);
    }

    private void show(Findings findings) {
        Language speech = language.language();
        if (query.isJson()) {
            QueryOptions.print(findings);
        } else {
            System.out.println(heading(findings, speech));
            new FigureTables(findings, speech).all().forEach(table -> System.out.println(table.text()));
        }
    }

    private void write(OutputFile file, Findings findings) {
        Language speech = language.language();
        String title = speech.of("Four matters: report", "“四事”工作法统计报告");
        HtmlReport.write(file, new HtmlReport(findings, speech, title).html(ImmutableList.of()));
        query.say(speech.of("Report: ", "报告文件：") + file.path());
    }

    private String heading(Findings findings, Language speech) {
        Period period = findings.figures().period();
        return speech.of("Period ", "统计期间 ") + LocalDate.ofInstant(period.from(), period.zone()) + " – "
                + last(period) + speech.of(", as of ", "，截至 ")
                + query.time(findings.figures().asOf()) + speech.of(", evaluation as of ", "，评事截至 ")
                + query.time(findings.evaluatedAsOf()) + System.lineSeparator();
    }
}
