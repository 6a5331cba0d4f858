package io.github.fourmatters.governance.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.whatif.FactKind;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DerivedWordsTest {
    private final DerivedWords chinese = new DerivedWords(Language.ZH, ZoneId.of("Asia/Shanghai"));
    private final DerivedWords english = new DerivedWords(Language.EN, ZoneId.of("Asia/Shanghai"));

    @Test
    void a_moment_is_told_in_the_zone_of_the_question() {
        assertThat(chinese.value(FactKind.HANDLING_DUE, "2026-03-04T15:59:59.999999Z"))
                .isEqualTo("2026-03-04 23:59");
    }

    @Test
    void a_level_an_outcome_and_a_yes_have_their_words() {
        assertThat(chinese.value(FactKind.RUNG, "SUPERVISE")).isEqualTo("督办");
        assertThat(chinese.value(FactKind.TALLY, "ADOPTED")).isEqualTo("通过");
        assertThat(chinese.value(FactKind.ON_TIME, "false")).isEqualTo("否");
        assertThat(english.value(FactKind.ON_TIME, "true")).isEqualTo("yes");
    }

    @Test
    void a_score_is_told_as_it_is_published_and_as_it_is() {
        assertThat(chinese.value(FactKind.SCORE, "653/196")).isEqualTo("3.33（精确值653/196）");
        assertThat(english.value(FactKind.SCORE, "653/196")).isEqualTo("3.33 (exactly 653/196)");
        assertThat(english.value(FactKind.SCORE, "-")).isEqualTo(Numbers.NONE);
    }
}
