package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeTest {
    @Test
    void runs_of_anything_but_letters_and_digits_become_one_hyphen_and_none_at_the_ends() {
        assertThat(Code.of("TRAFFIC DIVISION, 511")).isEqualTo("traffic-division-511");
        assertThat(Code.of("FORESTRY,")).isEqualTo("forestry");
        assertThat(Code.of("Trash/Debris")).isEqualTo("trash-debris");
        assertThat(Code.of(" 园林 局 ")).isEqualTo("园林-局");
        assertThat(Code.of("--")).isEmpty();
    }
}
