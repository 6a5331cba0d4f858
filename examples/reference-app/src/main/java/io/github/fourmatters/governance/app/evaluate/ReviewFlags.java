package io.github.fourmatters.governance.app.evaluate;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.app.report.Names;
import io.github.fourmatters.governance.app.report.Numbers;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.Evaluation;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Outliers;
import io.github.fourmatters.governance.score.PartyGap;
import io.github.fourmatters.governance.score.SameLevelFlag;
import java.util.Optional;

/**
 * What a person should look at; nothing follows from it by itself.
 *
 * @param record what was recorded
 * @param evaluation what the view makes of it
 * @param language the language
 */
record ReviewFlags(RoundRecord record, Evaluation evaluation, Language language) {
    /** With seven issues, ten alike cannot be had. */
    private static final int ALIKE = 7;

    private static final Rational GAP = Rational.ONE;

    Table table() {
        Table table = new Table(
                language.of("For human eyes only", "仅供人工复核"),
                language.of("Flag", "提示"),
                language.of("Whom", "对象"),
                language.of("Why", "说明"));
        sameLevels(table);
        outliers(table);
        gaps(table);
        return table;
    }

    private void sameLevels(Table table) {
        record.persons()
                .forEach((person, levels) -> SameLevelFlag.in(levels, ALIKE)
                        .ifPresent(same -> table.row(
                                language.of("The same level throughout", "全部评同一级"),
                                person,
                                language.of("level ", "级别 ")
                                        + same.level()
                                        + language.of(" on issues: ", "，事项数 ")
                                        + same.issues())));
    }

    private void outliers(Table table) {
        ImmutableMap.Builder<UnitId, Rational> composites = ImmutableMap.builder();
        evaluation.byUnit().forEach((unit, score) -> score.micro().ifPresent(value -> composites.put(unit, value)));
        Names names = new Names(language);
        Outliers.among(composites.buildOrThrow())
                .ifPresent(outliers -> outliers.standings().forEach((unit, standing) -> {
                    if (standing != Outliers.Standing.USUAL) {
                        table.row(
                                language.of("Far from the other units", "与其他单位相差较大"),
                                names.of(unit),
                                language.of("median ", "中位数 ")
                                        + Numbers.score(Optional.of(outliers.median()))
                                        + language.of(", MAD ", "，绝对中位差 ")
                                        + Numbers.score(Optional.of(outliers.deviation())));
                    }
                }));
    }

    private void gaps(Table table) {
        Names names = new Names(language);
        evaluation
                .byUnit()
                .forEach((unit, score) -> PartyGap.in(
                                score.ballots(), EvaluatePolicy.defaults().weighting())
                        .filter(gap -> gap.reaches(GAP))
                        .ifPresent(gap -> table.row(
                                language.of("Community and residents apart", "社区与群众评价差距大"),
                                names.of(unit),
                                Numbers.score(Optional.of(gap.community()))
                                        + language.of(" and ", " 与 ")
                                        + Numbers.score(Optional.of(gap.residents())))));
    }
}
