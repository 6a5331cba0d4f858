package io.github.fourmatters.governance.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void chinese_characters_take_two_columns_so_that_what_follows_lines_up() {
        Table table = new Table("表", "单位", ">n").row("医院", 7).row("ab（c）", 12);
        assertThat(table.text()).isEqualTo("""
                        表
                        单位      n
                        ───────────
                        医院      7
                        ab（c）  12
                        """);
    }

    @Test
    void a_row_of_another_length_is_refused() {
        assertThatThrownBy(() -> new Table("", "a", "b").row("1")).hasMessageContaining("1 cells for 2 columns");
    }

    @Test
    void the_language_is_that_of_the_system() {
        assertThat(Language.ofSystem(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Language.ZH);
        assertThat(Language.ofSystem(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C")))
                .isEqualTo(Language.EN);
        assertThat(Language.ofSystem(Map.of())).isEqualTo(Language.EN);
    }
}
