package io.github.fourmatters.governance.app.importing;

import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.figures.Figures;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.quantity.Rational;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What an import came to, as tables for a terminal. */
final class ImportSummary {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Language language;
    private final ImportReport report;

    ImportSummary(Language language, ImportReport report) {
        this.language = language;
        this.report = report;
    }

    String text(Path rejectsFile) {
        String tables = rows().text()
                + report.figures().map(figures -> "\n" + onTime(figures).text()).orElse("");
        return report.rejects().isEmpty()
                ? tables
                : tables + "\n" + word("rejected rows: ", "未导入的行：") + rejectsFile + "\n";
    }

    private Table rows() {
        Table table = new Table(report.sheet().file().toString(), word("Rows", "行"), word(">Number", ">数量"));
        report.reasons()
                .elementSet()
                .forEach(reason -> table.row(
                        word("rejected: ", "未导入：") + names(reason),
                        report.reasons().count(reason)));
        table.row(word("rejected in all", "未导入合计"), report.rejects().size());
        table.row(word("accepted", "已导入"), report.accepted());
        table.row(word("  of them new or changed by this run", "  其中本次新增或变更"), report.changed());
        table.row(word("rows in all", "总行数"), report.rows());
        return table;
    }

    /** The words for a reason, and its code, by which the file of rejects names it. */
    private String names(String reason) {
        return RejectReason.words(reason, language)
                .map(words -> words + word(" (" + reason + ")", "（" + reason + "）"))
                .orElseGet(() -> word(reason, LibrarySentences.advice(reason, reason)));
    }

    private Table onTime(Figures figures) {
        Table table = new Table(
                word("Done on time, as of ", "按期结案，截至 ")
                        + MINUTE.format(figures.asOf().atZone(figures.period().zone())),
                word("Unit", "单位"),
                word(">On time", ">按期"),
                word(">Done or past due", ">已办结或逾期"),
                word(">Rate", ">比率"));
        figures.punctuality().byUnit().forEach((unit, rate) -> add(table, unit.value(), rate));
        add(table, word("all units", "全部单位"), figures.punctuality().overall());
        return table;
    }

    /** A unit of which nothing is done and nothing past due has no rate, and no row. */
    private static void add(Table table, String name, Rate rate) {
        rate.value().ifPresent(value -> table.row(name, rate.numerator(), rate.denominator(), percent(value)));
    }

    private static String percent(Rational value) {
        return value.times(Rational.of(100)).rounded(2, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    private String word(String english, String chinese) {
        return language.of(english, chinese);
    }
}
