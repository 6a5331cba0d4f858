package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.MasterKeyOption;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.app.report.FigureTables;
import io.github.fourmatters.governance.app.report.HtmlReport;
import io.github.fourmatters.governance.app.report.Numbers;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.OutputKind;
import io.github.fourmatters.governance.app.shell.Progress;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays the case's year, prints its figures beside the case's, and writes a page with charts. */
@Command(
        name = "year",
        description =
                "Plays the case's year (2026) through the library, and compares the views' figures with the case's. "
                        + "Playing it again on the same file does nothing twice.",
        mixinStandardHelpOptions = true)
public final class YearCommand implements Callable<Integer> {
    private static final String PAGE = "four-matters-year.html";

    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private MasterKeyOption masterKey = new MasterKeyOption();

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "2026",
            description = "Another number plays another year with the same totals (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--handling-limit",
            paramLabel = "URGENCY=DAYS",
            description =
                    "Another handling limit, in working days, for EMERGENCY, ENQUIRY, ORDINARY or COMPLEX; may be repeated.")
    private Map<Urgency, Integer> limits = new LinkedHashMap<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "target/" + PAGE,
            description = "Writes a page with charts and tables (HTML) there (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("target", PAGE);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Makes the command, with its defaults. */
    public YearCommand() {}

    @Override
    public Integer call() {
        Charter charter = YearCharter.with(limits);
        OutputFile page = page();
        try (Storage<Fact> opened = storage.createOrOpen(masterKey.keys())) {
            YearRun run = play(opened, charter);
            Table comparison = CaseComparison.table(run, speech());
            System.out.println(comparison.text());
            new FigureTables(run.findings(), speech()).all().forEach(table -> System.out.println(table.text()));
            HtmlReport.write(
                    page, new HtmlReport(run.findings(), speech(), title()).html(ImmutableList.of(comparison)));
            System.out.println(closing(run, page.path()));
            return requireEqual(run);
        }
    }

    /** The folder of the default file alone is made; one that was named must be there. */
    private OutputFile page() {
        if (!spec.commandLine().getParseResult().hasMatchedOption("--out")) {
            Path folder = out.getParent();
            if (folder != null) {
                folder.toFile().mkdirs();
            }
        }
        Path file = Files.isDirectory(out) ? out.resolve(PAGE) : out;
        return OutputFile.of(spec, "--out", file, OutputKind.HTML_REPORT);
    }

    private Language speech() {
        return language.language();
    }

    private YearRun play(Storage<Fact> opened, Charter charter) {
        try (Progress progress = Progress.onStandardError(speech().of("Playing 2026", "推演2026年"))) {
            return YearRun.on(opened, charter, seed, progress);
        }
    }

    private String title() {
        return speech().of("Four matters: the year 2026 in eight communities", "“四事”工作法：八个社区的2026年");
    }

    private String closing(YearRun run, Path page) {
        long fresh = run.given() - run.repeated();
        String done = speech().of(
                        run.given() + " commands given, " + fresh + " carried out now, " + run.repeated()
                                + " carried out before and not again.",
                        "共下达指令" + run.given() + "条，本次执行" + fresh + "条，此前已执行、未重复执行" + run.repeated() + "条。");
        return done
                + System.lineSeparator()
                + speech().of("Storage: ", "存储文件：")
                + storage.file()
                + System.lineSeparator()
                + speech().of("Report:  ", "报告文件：")
                + page;
    }

    private int requireEqual(YearRun run) {
        ImmutableList<CaseFigure> different = CaseComparison.different(run);
        if (!different.isEmpty()) {
            throw Complaint.different(
                    "these figures differ from the case's: "
                            + told(different, figure -> figure.english() + " should be ", "; ") + "; see the table",
                    "以下数据与案例不符：" + told(different, figure -> figure.chinese() + "应为", "；") + "；详见对照表");
        }
        return 0;
    }

    private static String told(ImmutableList<CaseFigure> figures, Function<CaseFigure, String> name, String between) {
        return figures.stream()
                .map(figure -> name.apply(figure) + Numbers.value(figure.expected()))
                .collect(Collectors.joining(between));
    }
}
