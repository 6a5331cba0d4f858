package io.github.fourmatters.governance.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.journal.StreamId;
import org.junit.jupiter.api.Test;

class IdentifierTest {

    private static final LedgerId LEDGER = new LedgerId("lakeside");

    @Test
    void a_ledger_id_names_the_value_that_it_refuses_and_what_is_allowed() {
        assertThatThrownBy(() -> new LedgerId("lake side"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'lake side'")
                .hasMessageContaining("1 to 64")
                .hasMessageContaining("letters, digits");
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
}
