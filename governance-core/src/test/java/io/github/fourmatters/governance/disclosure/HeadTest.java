package io.github.fourmatters.governance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.spi.LedgerId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadTest {
    private static final LedgerId LEDGER = new LedgerId("xinlin-1");
    private static final Quarter QUARTER = new Quarter(2026, 1);
    private static final HashCode ROOT =
            HashCode.fromString("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_hash_of_a_head_can_be_checked_with_any_program_that_hashes_text() {
        TreeHead head = new TreeHead(LEDGER, QUARTER, 8, ROOT);
        String text = """
                four-matters-head
                xinlin-1
                2026-Q1
                8
                5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328
                """;
        assertThat(head.text()).isEqualTo(text);
        assertThat(head.hash()).isEqualTo(PlainTree.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_head_of_nonsense_is_refused() {
        assertThatThrownBy(() -> new TreeHead(LEDGER, QUARTER, -1, TreeHash.empty()))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new TreeHead(LEDGER, QUARTER, 1, HashCode.fromInt(1)))
                .hasMessageContaining("root");
        assertThatThrownBy(() -> new TreeHead(null, QUARTER, 1, TreeHash.empty()))
                .hasMessage("ledger");
    }

    @Test
    void texts_are_salted_by_default_and_nothing_else() {
        DisclosurePolicy standard = DisclosurePolicy.standard();
        assertThat(standard.fields().entrySet().stream()
                        .filter(field -> field.getValue().isSalted())
                        .map(Map.Entry::getKey))
                .containsExactly(
                        DisclosedField.MATTER, DisclosedField.MEASURES, DisclosedField.RESULT, DisclosedField.REASON);
        assertThat(standard.of(DisclosedField.MATTER).isOpen()).isTrue();
        assertThat(standard.with(DisclosedField.MATTER, Privacy.WITHHELD)
                        .of(DisclosedField.MATTER)
                        .isOpen())
                .isFalse();
    }

    @Test
    void what_the_totals_need_cannot_be_hidden() {
        assertThatThrownBy(() -> DisclosurePolicy.standard().with(DisclosedField.UNIT, Privacy.PERSONAL))
                .hasMessage("field UNIT cannot be PERSONAL: grades and totals are checked by it; leave it PUBLIC");
        assertThatThrownBy(() -> new DisclosurePolicy(ImmutableMap.of())).hasMessageContaining("UNIT is missing");
    }
}
