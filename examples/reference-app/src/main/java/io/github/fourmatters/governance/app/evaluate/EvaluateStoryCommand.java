package io.github.fourmatters.governance.app.evaluate;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.report.EvaluationPage;
import io.github.fourmatters.governance.app.report.HtmlReport;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.LanguageOption;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.OutputKind;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.Evaluation;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.view.Period;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays one quarter's evaluation in memory, prints what it came to, and draws the units' ranking. */
@Command(
        name = "evaluate",
        description =
                "Plays a quarter's evaluation: a conflict of interest, a revision, a late ballot, a missing party, "
                        + "a correction; ranks the units.",
        mixinStandardHelpOptions = true)
public final class EvaluateStoryCommand implements Callable<Integer> {
    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Writes a page with the ranking as a chart as well.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Makes the command, with its defaults. */
    public EvaluateStoryCommand() {}

    @Override
    public Integer call() {
        Optional<OutputFile> page = page();
        Language speech = language.language();
        EvaluationRound round = EvaluationRound.played(new EvaluationCommunity());
        RoundTables told = new RoundTables(RoundRecord.of(round.community()), evaluation(round.community()), speech);
        ImmutableList<Table> tables = told.all(round);
        tables.forEach(table -> System.out.println(table.text()));
        page.ifPresent(file -> {
            String title = speech.of("Evaluation by three parties, ", "三方评事　") + EvaluationRound.QUARTER.label();
            HtmlReport.write(file, EvaluationPage.html(title, speech, told.ranked(), tables));
            System.out.println(speech.of("Report: ", "报告文件：") + file.path());
        });
        return 0;
    }

    private Optional<OutputFile> page() {
        return Optional.ofNullable(out).map(file -> OutputFile.of(spec, "--out", file, OutputKind.HTML_REPORT));
    }

    private static Evaluation evaluation(EvaluationCommunity community) {
        return community.ask(
                Statistics.VIEW,
                statistics -> statistics.evaluation(
                        Period.quarter(EvaluationRound.QUARTER, EvaluationCommunity.ZONE),
                        community.now(),
                        EvaluatePolicy.defaults()));
    }
}
