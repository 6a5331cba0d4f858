package io.github.fourmatters.governance.spi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdRuleTest {

    private static void refuses(String value, String... named) {
        for (IdRule rule : IdRule.values()) {
            assertThat(rule.fault(value))
                    .as(rule + " on " + Quoted.of(value))
                    .get()
                    .asString()
                    .contains(named);
        }
    }

    private static void takes(String... values) {
        for (IdRule rule : IdRule.values()) {
            for (String value : values) {
                assertThat(rule.fault(value)).as(rule + " on " + value).isEmpty();
            }
        }
    }

    @Test
    void identifiers_of_any_one_script_are_taken() {
        takes("xinlin-1:issue-1.1", "新林区-3号楼", "дом-5", "Ελλάδα", "café", "हिन्दी", "서울", "🏮", "①", "\uE000", "𲎰");
    }

    @Test
    void what_is_not_seen_is_refused_and_named() {
        refuses("a\u00a0b", "U+00A0", "white space");
        refuses("a\u3000b", "U+3000", "white space");
        refuses("a\u0007b", "U+0007", "control");
        refuses("a\uffffb", "U+FFFF", "control");
        for (int hidden : new int[] {
            0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200d, 0x202e, 0x2060, 0x2800, 0x3164, 0xfe0f, 0xfeff, 0xffa0,
            0xfffc, 0x1d159, 0xe0041, 0xe0100
        }) {
            refuses("a" + Character.toString(hidden) + "b", Characters.name(hidden), "not seen");
        }
        refuses("a\ud83d", "U+D83D", "half a character");
        refuses("", "empty");
    }

    @Test
    void what_is_drawn_like_ascii_is_refused() {
        refuses("ｓｙｓｔｅｍ", "U+FF53", "ASCII");
        refuses("\uD835\uDC2C", "U+1D42C", "ASCII");
        refuses("\uD83E\uDFF1", "U+1FBF1", "ASCII");
    }

    @Test
    void another_spelling_of_the_same_name_is_refused_with_the_one_that_counts() {
        refuses("cafe\u0301", "normalisation form C", "'café'");
        refuses("\u212a", "'K'");
        refuses("\u0301a", "U+0301", "mark");
    }

    @Test
    void letters_of_scripts_that_look_alike_are_mixed_in_keys_alone() {
        for (String mixed : new String[] {"p\u043elice", "\u0391lpha", "\u03b1\u0431", "\ua4e2ystem", "\u13dataff"}) {
            assertThat(IdRule.ID.fault(mixed)).get().asString().contains("mixes letters");
            assertThat(IdRule.NAME.fault(mixed)).isPresent();
            assertThat(IdRule.KEY.fault(mixed)).isEmpty();
        }
        assertThat(IdRule.ID.fault("社区-lamp-3")).isEmpty();
    }

    @Test
    void an_id_that_is_derived_is_judged_part_by_part() {
        assertThat(IdRule.ID.fault("\u0431\u0435\u0440\u0435\u0433:r-1.1")).isEmpty();
        assertThat(IdRule.ID.fault("\u0431\u0435\u0440\u0435\u0433:p\u043elice"))
                .isPresent();
        assertThat(IdRule.NAME.fault("\u0431\u0435\u0440\u0435\u0433:r-1.1")).isPresent();
    }

    @Test
    void single_spaces_stand_between_the_words_of_a_name() {
        assertThat(IdRule.ID.fault("two words")).isPresent();
        assertThat(IdRule.NAME.fault("two words")).isEmpty();
        assertThat(IdRule.KEY.fault("two words")).isEmpty();
        for (String spaced : new String[] {" ", " a", "a ", "a  b"}) {
            refuses(spaced, "U+0020", "white space");
        }
    }

    @Test
    void a_refusal_names_the_kind_the_value_and_what_may_stand() {
        assertThatThrownBy(() -> IdRule.ID.require("unit id", "lake\u00a0side", 200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit id 'lake<U+00A0>side' holds U+00A0, which is white space; it must be 1 to 200 visible"
                        + " characters of one script");
        assertThatThrownBy(() -> IdRule.ID.require("unit id", "x".repeat(1_000_000), 200))
                .message()
                .hasSizeLessThan(300)
                .contains("1000000 characters");
        assertThatThrownBy(() -> IdRule.ID.require("unit id", null, 200))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("unit id");
        assertThat(IdRule.ID.require("unit id", "x".repeat(200), 200)).hasSize(200);
    }
}
