package io.github.fourmatters.governance.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.act.ActRefusalReason;
import io.github.fourmatters.governance.deliberate.DeliberateRefusalReason;
import io.github.fourmatters.governance.evaluate.EvaluateRefusalReason;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.policy.Problem;
import io.github.fourmatters.governance.raise.RaiseRefusalReason;
import io.github.fourmatters.governance.supervise.SuperviseRefusalReason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibrarySentencesTest {
    @Test
    void every_reason_for_a_refusal_is_known_in_chinese() {
        List<RefusalReason[]> reasons = List.of(
                CommonRefusalReason.values(),
                RaiseRefusalReason.values(),
                DeliberateRefusalReason.values(),
                ActRefusalReason.values(),
                SuperviseRefusalReason.values(),
                EvaluateRefusalReason.values());
        assertThat(reasons.stream().flatMap(Arrays::stream))
                .allSatisfy(reason -> assertThat(LibrarySentences.advice(reason.name(), reason.advice()))
                        .as(reason.name())
                        .doesNotContain("系统原文"));
    }

    @Test
    void a_refusal_names_the_value_and_calls_a_word_of_the_method_by_its_name() {
        Refusal refusal = new Refusal(CommonRefusalReason.WRONG_STAGE, "issue at stage", "DONE");
        assertThat(LibrarySentences.of(refusal).chinese()).startsWith("“已办结”目前的环节不允许这样做");
        assertThat(LibrarySentences.of(refusal).english()).isEqualTo(refusal.message());
    }

    @Test
    void a_sentence_that_is_known_is_translated_and_another_is_quoted() {
        assertThat(LibrarySentences.of("has more than 64000 bytes").chinese()).isEqualTo("超过64000字节");
        assertThat(LibrarySentences.of("the database answered:\n no").chinese())
                .isEqualTo("系统原文（供管理员查看）：“the database answered: no”");
    }

    @Test
    void a_problem_of_a_charter_says_where_what_and_what_is_allowed() {
        assertThat(LibrarySentences.of(new Problem("longestText", "0", "a whole number from 1 on"))
                        .chinese())
                .isEqualTo("longestText 为“0”；允许：不小于1的整数");
        assertThat(LibrarySentences.of(new Problem("act", "", "a value: it is required"))
                        .chinese())
                .isEqualTo("act 缺失；允许：必须填写");
    }
}
