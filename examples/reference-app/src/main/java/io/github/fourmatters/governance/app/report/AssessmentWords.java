package io.github.fourmatters.governance.app.report;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.assessment.AssessmentKind;
import io.github.fourmatters.governance.assessment.MeritObstacle;
import io.github.fourmatters.governance.assessment.UnitAssessment;
import io.github.fourmatters.governance.assessment.UnrankedReason;
import java.util.stream.Collectors;

/**
 * What stands in an assessment, in words.
 *
 * @param language the language
 */
record AssessmentWords(Language language) {
    /** The grades of the default rules; a grade that a district has named itself stays as it is. */
    private static final ImmutableMap<String, String> GRADES =
            ImmutableMap.of("EXCELLENT", "优秀", "GOOD", "良好", "QUALIFIED", "合格", "UNQUALIFIED", "不合格");

    private static final ImmutableMap<String, String> ENGLISH_GRADES = ImmutableMap.of(
            "EXCELLENT", "excellent", "GOOD", "good", "QUALIFIED", "qualified", "UNQUALIFIED", "unqualified");

    String of(AssessmentKind kind) {
        return switch (kind) {
            case ANNUAL_ASSESSMENT -> language.of("Annual assessment of units", "单位年度考核");
            case CONDUCT_APPRAISAL -> language.of("Conduct appraisal", "行风评议");
            case MERIT_SELECTION -> language.of("Merit selection", "评先选优");
        };
    }

    String grade(UnitAssessment row) {
        return row.grade()
                .map(grade -> (language == Language.ZH ? GRADES : ENGLISH_GRADES).getOrDefault(grade, grade))
                .orElse(Numbers.NONE);
    }

    /** Why there is no rank; in a merit selection, whether the unit qualifies and why not. */
    String remark(AssessmentKind kind, UnitAssessment row) {
        if (row.unranked().isPresent()) {
            return of(row.unranked().get());
        } else if (kind != AssessmentKind.MERIT_SELECTION) {
            return "";
        }
        return row.obstacles().isEmpty()
                ? language.of("qualifies", "符合条件")
                : row.obstacles().stream().map(this::of).collect(Collectors.joining(language.of("; ", "；")));
    }

    private String of(UnrankedReason reason) {
        return switch (reason) {
            case NO_COMPOSITE -> language.of("no evaluation", "无评事得分");
            case TOO_FEW_BALLOTS -> language.of("too few ballots", "票数不足，不排名");
        };
    }

    private String of(MeritObstacle obstacle) {
        return switch (obstacle) {
            case NOT_RANKED -> language.of("not ranked", "未排名");
            case GRADE_TOO_LOW -> language.of("grade too low", "等次不够");
            case HELD_ACCOUNTABLE -> language.of("held accountable", "被责任追究");
        };
    }
}
