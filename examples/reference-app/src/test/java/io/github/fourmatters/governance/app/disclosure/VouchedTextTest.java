package io.github.fourmatters.governance.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.publicrecord.VouchedEntry;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class VouchedTextTest {
    private static final VouchedEntry CORRECTION = new VouchedEntry(
            3,
            ImmutableMap.of("kind", "correction", "round", "2026-Q1", "score", "9/2", "unit", "office"),
            ImmutableMap.of("reason", "Was no\n\u001b[2Jrepresentative"));

    @Test
    void an_entry_is_told_by_kind_round_score_and_each_opened_text_in_a_line_of_its_own() {
        assertThat(new VouchedText(Language.EN).lines(CORRECTION))
                .containsExactly(
                        "Entry 3: correction",
                        "  round: 2026-Q1",
                        "  score: 4.50 (exactly 9/2)",
                        "  reason: Was no [2Jrepresentative");
        assertThat(new VouchedText(Language.ZH).lines(CORRECTION))
                .startsWith("第3条：更正", "  评价季度：2026-Q1", "  综合得分：4.50（精确值9/2）");
    }

    @Test
    void of_many_texts_that_are_not_opened_the_first_are_named() {
        VouchedText text = new VouchedText(Language.EN);
        assertThat(text.unopened(Collections.nCopies(1, "a"))).startsWith("1 text is not opened");
        assertThat(text.unopened(Collections.nCopies(12, "a")))
                .isEqualTo("12 texts are not opened (erased or withheld): a, a, a, a, a, a, a, a, a, a, …");
    }
}
