package io.github.fourmatters.governance.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.tally.Party;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    @Test
    void every_stage_has_a_name_of_its_own_in_each_language() {
        for (Language language : Language.values()) {
            assertThat(Stage.values())
                    .extracting(stage -> Glossary.name(stage, language))
                    .doesNotHaveDuplicates();
        }
        assertThat(Glossary.name(Party.RESIDENTS, Language.CHINESE)).isEqualTo("群众代表");
    }

    @Test
    void a_foreign_constant_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Glossary.name(DayOfWeek.MONDAY, Language.ENGLISH))
                .withMessageContaining("MONDAY");
    }

    @Test
    void every_event_of_every_matter_has_its_words() {
        assertThat(RaiseSentences.TEXTS).isNotNull();
        assertThat(DeliberateSentences.TEXTS).isNotNull();
        assertThat(ActSentences.TEXTS).isNotNull();
        assertThat(EvaluateSentences.TEXTS).isNotNull();
    }
}
