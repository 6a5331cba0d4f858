package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.report.Numbers;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;

/** The views' figures beside the case's. */
final class CaseComparison {
    private CaseComparison() {}

    static Table table(YearRun run, Language language) {
        Table table = new Table(
                language.of("The year beside the case", "全年数据与案例对照"),
                language.of("Figure", "项目"),
                language.of(">Case", ">案例"),
                language.of(">Computed", ">系统统计"),
                language.of("Equal", "一致"));
        for (CaseFigure figure : CaseFigure.ALL) {
            Object computed = figure.computed().apply(answers(run));
            table.row(
                    figure.name(language),
                    Numbers.value(figure.expected()),
                    Numbers.value(computed),
                    computed.equals(figure.expected()) ? "✓" : "✗");
        }
        return table;
    }

    static ImmutableList<CaseFigure> different(YearRun run) {
        return CaseFigure.ALL.stream()
                .filter(figure -> !figure.computed().apply(answers(run)).equals(figure.expected()))
                .collect(ImmutableList.toImmutableList());
    }

    private static CaseFigure.Answers answers(YearRun run) {
        return new CaseFigure.Answers(
                run.findings().figures(),
                run.findings().evaluation(),
                run.findings().ledgers().size());
    }
}
