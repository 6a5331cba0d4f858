package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.app.option.AsOfOption;
import io.github.fourmatters.governance.app.option.YearOption;
import io.github.fourmatters.governance.app.report.AssessmentSheet;
import io.github.fourmatters.governance.app.report.OfficeCsv;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.OutputKind;
import io.github.fourmatters.governance.assessment.Assessment;
import io.github.fourmatters.governance.assessment.AssessmentKind;
import io.github.fourmatters.governance.assessment.AssessmentPolicy;
import io.github.fourmatters.governance.assessment.Evidence;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.Accountability;
import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.json.AssessmentJson;
import io.github.fourmatters.governance.view.Period;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Assesses the units of a storage, over its ledgers together. */
@Command(
        name = "assess",
        description =
                "Assesses the units in a year or a quarter: annual assessment, conduct appraisal or merit selection.",
        mixinStandardHelpOptions = true)
public final class AssessCommand implements Callable<Integer> {
    private enum Kind {
        ANNUAL(AssessmentKind.ANNUAL_ASSESSMENT),
        CONDUCT(AssessmentKind.CONDUCT_APPRAISAL),
        MERIT(AssessmentKind.MERIT_SELECTION);

        private final AssessmentKind ofLibrary;

        Kind(AssessmentKind ofLibrary) {
            this.ofLibrary = ofLibrary;
        }
    }

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Mixin
    private YearOption year = new YearOption();

    @Option(
            names = "--quarter",
            paramLabel = "QUARTER",
            description = "A quarter such as 2026-Q1, in the place of a year.")
    private @Nullable Quarter quarter;

    @Option(
            names = "--kind",
            paramLabel = "annual|conduct|merit",
            defaultValue = "ANNUAL",
            description = "Annual assessment (by default), conduct appraisal or merit selection.")
    private Kind kind = Kind.ANNUAL;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes a table for spreadsheets as well.")
    private @Nullable Path csv;

    @Option(names = "--json-out", paramLabel = "FILE", description = "Writes the whole document as JSON as well.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Makes the command, with its defaults. */
    public AssessCommand() {}

    @Override
    public Integer call() {
        Optional<Integer> wanted = wantedYear();
        Optional<OutputFile> table = file("--csv", csv, OutputKind.ASSESSMENT_TABLE);
        Optional<OutputFile> document = file("--json-out", json, OutputKind.ASSESSMENT_DOCUMENT);
        try (ReadOnlyStorage archive = query.open()) {
            Assessment assessment = assessment(archive, period(archive, wanted));
            AssessmentSheet sheet = new AssessmentSheet(assessment, query.language());
            table.ifPresent(file -> file.write(OfficeCsv.bytes(sheet.lines())));
            document.ifPresent(
                    file -> file.write(AssessmentJson.write(assessment).getBytes(StandardCharsets.UTF_8)));
            System.out.print(
                    query.json().isGiven()
                            ? AssessmentJson.write(assessment)
                            : sheet.table().text());
            table.ifPresent(this::say);
            document.ifPresent(this::say);
            return 0;
        }
    }

    private Optional<Integer> wantedYear() {
        if (quarter != null && year.year().isPresent()) {
            throw Complaint.badInput(
                    "--quarter " + quarter + " and --year are both given; give one of them",
                    "--quarter " + quarter + " 与 --year 同时给出；请只给其一");
        }
        return year.year();
    }

    private Period period(ReadOnlyStorage archive, Optional<Integer> wanted) {
        ZoneId zone = query.zone().zone();
        return quarter == null
                ? Period.year(wanted.orElseGet(() -> archive.firstYear(zone)), zone)
                : Period.quarter(quarter, zone);
    }

    private Assessment assessment(ReadOnlyStorage archive, Period period) {
        Instant known = asOf.instant(query.zone()).orElseGet(archive::last);
        Assessment assessment =
                Assessment.of(kind.ofLibrary, evidence(archive, period, known), AssessmentPolicy.defaults());
        if (assessment.rows().isEmpty()) {
            String days = LocalDate.ofInstant(period.from(), period.zone()) + " – "
                    + LocalDate.ofInstant(period.to(), period.zone()).minusDays(1);
            throw Complaint.badInput(
                    days + ": nothing is known of any unit in that period in " + query.file()
                            + "; see the report for what it holds",
                    days + "：" + query.file() + " 中该期间没有任何单位的内容；可用 report 查看所存期间");
        }
        return assessment;
    }

    private static Evidence evidence(ReadOnlyStorage archive, Period period, Instant known) {
        EvaluatePolicy policy = archive.charter(known).evaluate();
        ImmutableMap<UnitId, AccountabilityCount> records = archive.governance()
                .ask(Accountability.VIEW, archive.ledgers(), accountability -> accountability.byUnit(period, known));
        return archive.governance()
                .ask(
                        Statistics.VIEW,
                        archive.ledgers(),
                        statistics -> Evidence.of(statistics, records, period, known, policy));
    }

    private Optional<OutputFile> file(String option, @Nullable Path file, OutputKind kind) {
        return Optional.ofNullable(file).map(named -> OutputFile.of(spec, option, named, kind));
    }

    private void say(OutputFile written) {
        query.json().say(query.language().of("Written: ", "已写入：") + written.path());
    }
}
