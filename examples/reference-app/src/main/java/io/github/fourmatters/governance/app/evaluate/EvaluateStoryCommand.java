package io.github.fourmatters.governance.app.evaluate;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.PageOption;
import io.github.fourmatters.governance.app.report.EvaluationPage;
import io.github.fourmatters.governance.app.report.HtmlReport;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.Evaluation;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.view.Period;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private PageOption page = new PageOption();

    /** Makes the command, with its defaults. */
    public EvaluateStoryCommand() {}

    @Override
    public Integer call() {
        Optional<OutputFile> written = page.file();
        Language speech = language.language();
        EvaluationRound round = EvaluationRound.played(new EvaluationCommunity());
        RoundTables told = new RoundTables(RoundRecord.of(round.community()), evaluation(round.community()), speech);
        ImmutableList<Table> tables = told.all(round);
        tables.forEach(table -> System.out.println(table.text()));
        written.ifPresent(file -> {
            String title = speech.of("Evaluation by three parties, ", "三方评事　") + EvaluationRound.QUARTER.label();
            HtmlReport.write(file, EvaluationPage.html(title, speech, told.ranked(), tables));
            System.out.println(PageOption.written(file, speech));
        });
        return 0;
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
