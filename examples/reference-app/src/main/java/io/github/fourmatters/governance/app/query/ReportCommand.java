package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.option.AsOfOption;
import io.github.fourmatters.governance.app.option.PageOption;
import io.github.fourmatters.governance.app.option.PeriodOptions;
import io.github.fourmatters.governance.app.report.FigureTables;
import io.github.fourmatters.governance.app.report.Findings;
import io.github.fourmatters.governance.app.report.HtmlReport;
import io.github.fourmatters.governance.app.shell.JsonOutput;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the figures of a period, over the ledgers of a storage together. */
@Command(
        name = "report",
        description = {
            "Shows the figures of a period; by default of the calendar year in which the storage begins.",
            "Without --as-of, they are those of the period's end, and the evaluation, which follows it, that of all that is recorded."
        },
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
    @Mixin
    private QueryOptions query = new QueryOptions();

    @Mixin
    private PeriodOptions days = new PeriodOptions();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Mixin
    private PageOption page = new PageOption();

    /** Makes the command, with its defaults. */
    public ReportCommand() {}

    @Override
    public Integer call() {
        Optional<OutputFile> file = page.file();
        try (ReadOnlyStorage archive = query.open()) {
            Period period = period(archive);
            Optional<Instant> given = asOf.instant(query.zone());
            Instant known = given.orElseGet(() -> known(archive, period));
            Findings findings = Findings.of(
                    archive.governance(),
                    archive.ledgers(),
                    period,
                    known,
                    given.orElseGet(archive::last),
                    archive.charter(known));
            show(findings);
            file.ifPresent(named -> write(named, findings));
            return 0;
        }
    }

    /** What is not known yet is not late: no further than the storage goes. */
    private Instant known(ReadOnlyStorage archive, Period period) {
        Instant end = query.zone().endOf(last(period));
        return end.isAfter(archive.last()) ? archive.last() : end;
    }

    private Period period(ReadOnlyStorage archive) {
        ZoneId zone = query.zone().zone();
        int year = days.to().map(LocalDate::getYear).orElseGet(() -> archive.firstYear(zone));
        LocalDate first = days.from().orElse(LocalDate.of(year, 1, 1));
        LocalDate last = days.to().orElse(LocalDate.of(first.getYear(), 12, 31));
        PeriodOptions.requireOrder(first, last);
        return Period.of(first, last.plusDays(1), zone);
    }

    private static LocalDate last(Period period) {
        return LocalDate.ofInstant(period.to(), period.zone()).minusDays(1);
    }

    private void show(Findings findings) {
        Language speech = query.language();
        if (query.json().isGiven()) {
            JsonOutput.print(findings);
        } else {
            System.out.println(heading(findings, speech));
            new FigureTables(findings, speech).all().forEach(table -> System.out.println(table.text()));
        }
    }

    private void write(OutputFile file, Findings findings) {
        Language speech = query.language();
        String title = speech.of("Four matters: report", "“四事”工作法统计报告");
        HtmlReport.write(file, new HtmlReport(findings, speech, title).html(ImmutableList.of()));
        query.json().say(PageOption.written(file, speech));
    }

    private String heading(Findings findings, Language speech) {
        Period period = findings.figures().period();
        return speech.of("Period ", "统计期间 ") + LocalDate.ofInstant(period.from(), period.zone()) + " – "
                + last(period) + speech.of(", as of ", "，截至 ")
                + query.zone().time(findings.figures().asOf()) + speech.of(", evaluation as of ", "，评事截至 ")
                + query.zone().time(findings.evaluatedAsOf()) + System.lineSeparator();
    }
}
