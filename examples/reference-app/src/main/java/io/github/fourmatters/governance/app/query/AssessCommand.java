package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.app.report.AssessmentSheet;
import io.github.fourmatters.governance.app.report.OfficeCsv;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.LanguageOption;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.OutputKind;
import io.github.fourmatters.governance.app.shell.StorageOption;
import io.github.fourmatters.governance.assessment.Assessment;
import io.github.fourmatters.governance.assessment.AssessmentKind;
import io.github.fourmatters.governance.assessment.AssessmentRules;
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
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private LedgerOptions ledgers = new LedgerOptions();

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "The year, such as 2026.")
    private int year;

    @Option(names = "--quarter", paramLabel = "1..4", description = "Only this quarter of the year.")
    private @Nullable Integer quarter;

    @Option(
            names = "--kind",
            paramLabel = "annual|conduct|merit",
            defaultValue = "ANNUAL",
            description = "Annual assessment (by default), conduct appraisal or merit selection.")
    private Kind kind = Kind.ANNUAL;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Looks at what was known at the end of this day; at all that is recorded by default.")
    private @Nullable LocalDate asOf;

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
        Period period = period();
        Optional<OutputFile> table = file("--csv", csv, OutputKind.ASSESSMENT_TABLE);
        Optional<OutputFile> document = file("--json-out", json, OutputKind.ASSESSMENT_DOCUMENT);
        try (ReadOnlyStorage archive = ReadOnlyStorage.open(storage, ledgers.ledgers())) {
            Assessment assessment = Assessment.of(
                    kind.ofLibrary,
                    evidence(archive, period, asOf == null ? archive.last() : ledgers.endOf(asOf)),
                    AssessmentRules.defaults());
            if (assessment.rows().isEmpty()) {
                throw Complaint.badInput(
                        "--year " + year + ": nothing is known of any unit in that period in " + storage.file()
                                + "; see the report for what it holds",
                        "--year " + year + "：" + storage.file() + " 中该期间没有任何单位的内容；可用 report 查看所存期间");
            }
            AssessmentSheet sheet = new AssessmentSheet(assessment, language.language());
            table.ifPresent(file -> file.write(OfficeCsv.bytes(sheet.lines())));
            document.ifPresent(
                    file -> file.write(AssessmentJson.write(assessment).getBytes(StandardCharsets.UTF_8)));
            System.out.print(sheet.table().text());
            table.ifPresent(this::say);
            document.ifPresent(this::say);
            return 0;
        }
    }

    private Period period() {
        if (year < 1 || year > 9998) {
            throw Complaint.badInput("--year " + year + " must be 1 to 9998", "--year " + year + " 必须为 1 至 9998");
        } else if (quarter == null) {
            return Period.year(year, ledgers.zone());
        } else if (quarter < 1 || quarter > 4) {
            throw Complaint.badInput("--quarter " + quarter + " must be 1 to 4", "--quarter " + quarter + " 必须为 1 至 4");
        }
        return Period.quarter(new Quarter(year, quarter), ledgers.zone());
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
        System.out.println(language.language().of("Written: ", "已写入：") + written.path());
    }
}
