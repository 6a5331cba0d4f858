package io.github.fourmatters.governance.app.report;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.List;

/** One round's evaluation as a self-contained page: the units' scores with their intervals as a chart, and tables. */
public final class EvaluationPage {
    private EvaluationPage() {}

    /**
     * Writes the page.
     *
     * @param title its title
     * @param language the language
     * @param ranked the scores, the best first
     * @param tables the tables that follow the chart
     * @return the page, the same for the same scores and tables
     */
    public static String html(
            String title, Language language, ImmutableMap<UnitId, OpinionFigures> ranked, List<Table> tables) {
        Page page = new Page(title, language);
        page.figure(
                language.of(
                        "Units by rank: share of favourable ballots with Wilson's 95 % interval, and composite score",
                        "单位排名：好评率（威尔逊95%区间）与综合评分"),
                new ScoreChart(ranked, language).svg());
        tables.forEach(page::table);
        return page.html();
    }
}
