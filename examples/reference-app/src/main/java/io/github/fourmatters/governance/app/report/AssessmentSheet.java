package io.github.fourmatters.governance.app.report;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.assessment.Assessment;
import io.github.fourmatters.governance.assessment.Figure;
import io.github.fourmatters.governance.assessment.UnitAssessment;
import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.figures.ResidentRates;
import io.github.fourmatters.governance.quantity.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * An assessment for people: a table for a terminal, and a sheet for offices.
 *
 * @param assessment the document
 * @param language the language
 */
public record AssessmentSheet(Assessment assessment, Language language) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private AssessmentWords words() {
        return new AssessmentWords(language);
    }

    /**
     * Lays the rows out for a terminal.
     *
     * @return a table with a row for each unit
     */
    public Table table() {
        Names names = new Names(language);
        Table table = new Table(
                title(),
                language.of(">Rank", ">名次"),
                language.of("Unit", "单位"),
                language.of("Grade", "等次"),
                language.of(">Score", ">得分"),
                language.of(">Composite", ">评事评分"),
                language.of(">Ballots", ">票数"),
                language.of(">Favourable", ">好评率"),
                language.of(">95 % interval", ">95% 区间"),
                language.of(">On time", ">按期"),
                language.of(">Three rates", ">三率"),
                language.of(">Records", ">追究"),
                language.of(">Scored", ">计分"),
                language.of("Remark", "备注"));
        for (UnitAssessment row : assessment.rows()) {
            AccountabilityCount records = row.figures().accountability();
            table.row(
                    row.rank().map(Object::toString).orElse(Numbers.NONE),
                    names.of(row.unit()),
                    words().grade(row),
                    published(row.score().total()),
                    published(row.score().composite()),
                    row.figures().ballots(),
                    Numbers.percent(row.figures().evaluation().favourable()),
                    Numbers.interval(row.figures().evaluation().interval()),
                    Numbers.fraction(row.figures().onTime()),
                    row.score()
                            .threeRates()
                            .map(rates -> Numbers.percent(rates.exact()))
                            .orElse(Numbers.NONE),
                    records.counted(),
                    records.scored(),
                    words().remark(assessment.kind(), row));
        }
        return table;
    }

    private String title() {
        return words().of(assessment.kind())
                + language.of(", ", "　")
                + period()
                + language.of(", as of ", "，截至 ")
                + asOf()
                + language.of(", rules ", "，规则 ")
                + assessment.rules().version();
    }

    private String period() {
        return LocalDate.ofInstant(
                        assessment.period().from(), assessment.period().zone()) + " – "
                + LocalDate.ofInstant(
                                assessment.period().to(), assessment.period().zone())
                        .minusDays(1);
    }

    /** In the period's own zone, so that the two can be compared. */
    private String asOf() {
        return MINUTE.format(assessment.asOf().atZone(assessment.period().zone()));
    }

    private static String published(Optional<Figure> figure) {
        return figure.map(Figure::published).map(BigDecimal::toPlainString).orElse(Numbers.NONE);
    }

    /**
     * Lays the rows out for offices: each figure with its two counts in columns of their own, since a spreadsheet takes 3/4 for a day.
     *
     * @return the names of the columns, then a line for each unit
     */
    public ImmutableList<ImmutableList<String>> lines() {
        ImmutableList.Builder<ImmutableList<String>> lines = ImmutableList.builder();
        lines.add(header());
        assessment.rows().forEach(row -> lines.add(line(row)));
        return lines.build();
    }

    private ImmutableList<String> header() {
        return new Cells()
                .add(language.of("rank", "名次"), language.of("unit", "单位编号"), language.of("unit name", "单位名称"))
                .add(language.of("grade", "等次"))
                .exact(language.of("score", "得分"), language)
                .exact(language.of("composite", "评事评分"), language)
                .add(language.of("issues", "评事事项"), language.of("ballots", "票数"))
                .counts(language.of("favourable", "好评"), language)
                .add(language.of("interval from", "区间下限"), language.of("interval to", "区间上限"))
                .counts(language.of("on time", "按期"), language)
                .counts(language.of("response", "响应"), language)
                .counts(language.of("resolution", "解决"), language)
                .counts(language.of("satisfaction", "满意"), language)
                .exact(language.of("three rates", "三率合计"), language)
                .add(language.of("records", "责任追究"), language.of("records scored", "计分追究"))
                .add(language.of("deduction", "扣分"), language.of("remark", "备注"))
                .add(language.of("document", "文件"), language.of("period", "期间"), language.of("as of", "截至"))
                .add(language.of("rules", "规则版本"), language.of("charters", "章程版本"))
                .all();
    }

    private ImmutableList<String> line(UnitAssessment row) {
        ResidentRates rates = row.figures().followUps();
        return new Cells()
                .add(
                        row.rank().map(Object::toString).orElse(""),
                        row.unit().value(),
                        new Names(language).of(row.unit()))
                .add(row.grade().isEmpty() ? "" : words().grade(row))
                .figure(row.score().total())
                .figure(row.score().composite())
                .add(row.figures().evaluation().issues(), row.figures().ballots())
                .rate(row.figures().evaluation().favourable())
                .add(row.figures()
                        .evaluation()
                        .interval()
                        .map(interval -> Cells.rounded(interval.lower()))
                        .orElse(""))
                .add(row.figures()
                        .evaluation()
                        .interval()
                        .map(interval -> Cells.rounded(interval.upper()))
                        .orElse(""))
                .rate(row.figures().onTime())
                .rate(rates.response())
                .rate(rates.resolution())
                .rate(rates.satisfaction())
                .figure(row.score().threeRates())
                .add(
                        row.figures().accountability().counted(),
                        row.figures().accountability().scored())
                .add(
                        assessment
                                .rules()
                                .rounding()
                                .of(row.score().deduction())
                                .toPlainString(),
                        words().remark(assessment.kind(), row))
                .add(words().of(assessment.kind()), period(), asOf())
                .add(assessment.rules().version(), String.join(" ", assessment.charterVersions()))
                .all();
    }

    /** The cells of one line. */
    private static final class Cells {
        private static final int DIGITS = 4;

        private final ImmutableList.Builder<String> cells = ImmutableList.builder();

        Cells add(Object... values) {
            for (Object value : values) {
                cells.add(value.toString());
            }
            return this;
        }

        Cells exact(String name, Language language) {
            return add(
                    name, name + language.of(" exact, above", "精确值分子"), name + language.of(" exact, below", "精确值分母"));
        }

        Cells counts(String name, Language language) {
            return add(
                    name + language.of(" of", "数"),
                    name + language.of(" out of", "总数"),
                    name + language.of(" %", "率%"));
        }

        Cells figure(Optional<Figure> figure) {
            return figure.map(given -> add(
                            given.published().toPlainString(),
                            given.exact().numerator(),
                            given.exact().denominator()))
                    .orElseGet(() -> add("", "", ""));
        }

        Cells rate(Rate rate) {
            return add(
                    rate.numerator(),
                    rate.denominator(),
                    rate.value()
                            .map(share -> share.times(Rational.of(100))
                                    .rounded(2, java.math.RoundingMode.HALF_EVEN)
                                    .toPlainString())
                            .orElse(""));
        }

        static String rounded(BigDecimal share) {
            return share.setScale(DIGITS, java.math.RoundingMode.HALF_EVEN).toPlainString();
        }

        ImmutableList<String> all() {
            return cells.build();
        }
    }
}
