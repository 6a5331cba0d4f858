package io.github.fourmatters.governance.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import org.junit.jupiter.api.Test;

class IdentifierTest {

    private static final LedgerId LEDGER = new LedgerId("lakeside");

    @Test
    void a_ledger_id_names_the_value_that_it_refuses_and_what_is_allowed() {
        assertThatThrownBy(() -> new LedgerId("lake side"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'lake side'")
                .hasMessageContaining("1 to 64")
                .hasMessageContaining("white space");
        assertThatThrownBy(() -> new LedgerId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerId("x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerId(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("ledger id");
        assertThat(new LedgerId("x".repeat(64)).toString()).hasSize(64);
    }

    @Test
    void a_command_id_takes_colons_and_slashes_but_no_spaces_and_no_other_script() {
        assertThat(new CommandId("app-7:raise/2026-03-02.14_b").value()).startsWith("app");
        assertThatThrownBy(() -> new CommandId("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommandId("事")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommandId("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stream_kind_is_a_lower_case_word_and_a_key_anything_printable() {
        assertThat(new StreamId(LEDGER, "issue", "3号楼 🏮").toString()).isEqualTo("lakeside/issue/3号楼 🏮");
        assertThatThrownBy(() -> new StreamId(LEDGER, "Issue", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StreamId(LEDGER, "1issue", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StreamId(LEDGER, "issue", "a\nb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stream key");
        assertThatThrownBy(() -> new StreamId(LEDGER, "issue", "\uD83C")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_long_refused_value_is_cut_in_the_message() {
        assertThatThrownBy(() -> new LedgerId("x".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .hasSizeLessThan(300)
                .contains("100000 characters");
    }

    @Test
    void a_ledger_and_a_subject_are_named_in_any_script_by_the_rule_of_all_ids() {
        assertThat(new LedgerId("新林社区-1").value()).isEqualTo("新林社区-1");
        assertThat(new SubjectId("居民-7").value()).isEqualTo("居民-7");
        for (String wrong : new String[] {"p\u043elice", "cafe\u0301", "a\u200bb", "", "two words", "\uff21"}) {
            assertThatThrownBy(() -> new LedgerId(wrong)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new SubjectId(wrong)).isInstanceOf(IllegalArgumentException.class);
            assertThat(LedgerId.tryOf(wrong)).isEmpty();
            assertThat(SubjectId.tryOf(wrong)).isEmpty();
            assertThat(CommandId.tryOf(wrong)).isEmpty();
        }
    }

    @Test
    void a_ledger_holds_nothing_that_parts_the_ids_that_are_derived_from_it() {
        for (String wrong : new String[] {"a:b", "a/b", "a#b", "\u65b0:1"}) {
            assertThatThrownBy(() -> new LedgerId(wrong)).hasMessageContaining("ASCII");
            assertThat(LedgerId.tryOf(wrong)).isEmpty();
        }
    }

    @Test
    void a_text_from_outside_is_tried_without_an_exception() {
        assertThat(LedgerId.tryOf("lakeside-3")).contains(new LedgerId("lakeside-3"));
        assertThat(SubjectId.tryOf("s:1")).contains(new SubjectId("s:1"));
        assertThat(CommandId.tryOf("c:1")).contains(new CommandId("c:1"));
        assertThat(LedgerId.tryOf("x".repeat(65))).isEmpty();
        assertThat(SubjectId.tryOf("x".repeat(101))).isEmpty();
        assertThat(CommandId.tryOf("x".repeat(101))).isEmpty();
        assertThat(CommandId.tryOf("\u4e8b")).isEmpty();
    }
}
