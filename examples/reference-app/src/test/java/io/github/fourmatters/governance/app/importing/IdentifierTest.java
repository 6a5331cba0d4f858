package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifierTest {
    @Test
    void runs_of_anything_but_letters_and_digits_become_one_hyphen_and_none_at_the_ends() {
        assertThat(Identifier.of("TRAFFIC DIVISION, 511")).isEqualTo("traffic-division-511");
        assertThat(Identifier.of("FORESTRY,")).isEqualTo("forestry");
        assertThat(Identifier.of("Trash/Debris")).isEqualTo("trash-debris");
        assertThat(Identifier.of(" 园林 局 ")).isEqualTo("园林-局");
        assertThat(Identifier.of("--")).isEmpty();
    }
}
