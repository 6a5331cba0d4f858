package io.github.fourmatters.governance.spi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.text.TextFault.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextRuleTest {

    private static Optional<Kind> lines(String text) {
        return TextRule.LINES.fault(text).map(TextFault::kind);
    }

    private static Optional<Kind> line(String text) {
        return TextRule.LINE.fault(text).map(TextFault::kind);
    }

    @Test
    void what_people_write_is_taken() {
        for (String text : new String[] {
            "The lamp is broken",
            " 路灯坏了 ",
            "cafe\u0301",
            "👨\u200d👩\u200d👧 ❤\ufe0f",
            "مرحبا",
            "a\u00a0b",
            "\u00ad-",
            "𲎰",
            "\uE000",
            "½"
        }) {
            assertThat(lines(text)).as(text).isEmpty();
            assertThat(line(text)).as(text).isEmpty();
        }
    }

    @Test
    void a_text_in_which_there_is_nothing_to_read_is_blank() {
        for (String text : new String[] {
            "",
            " ",
            "\t\r\n",
            "\u00a0",
            "\u3000\u2003",
            "\u200b",
            "\ufeff",
            "\u2800",
            "\u3164",
            "\u0301\u0302",
            "\ufe0f",
            "\u0007",
            "\u202e\u202c",
            "\udb40\udd00",
            "\u00ad",
            "\u2028",
            "\ufffc",
            "\u115f"
        }) {
            assertThat(lines(text)).as(Quoted.of(text)).contains(Kind.BLANK);
            assertThat(line(text)).as(Quoted.of(text)).contains(Kind.BLANK);
        }
    }

    @Test
    void control_characters_and_halves_are_named_with_their_place() {
        assertThat(TextRule.LINES.fault("lamp\u0007"))
                .contains(new TextFault(Kind.CONTROL_CHARACTER, "U+0007 at character 5"));
        assertThat(TextRule.LINES.fault("half \ud83d"))
                .contains(new TextFault(Kind.HALF_CHARACTER, "U+D83D at character 6"));
        assertThat(lines("lamp\u0000")).contains(Kind.CONTROL_CHARACTER);
        assertThat(lines("lamp\u0085")).contains(Kind.CONTROL_CHARACTER);
        assertThat(lines("lamp\u001b[31m")).contains(Kind.CONTROL_CHARACTER);
        assertThat(lines("lamp\ufdd0")).contains(Kind.CONTROL_CHARACTER);
    }

    @Test
    void line_breaks_and_tabs_stand_in_texts_of_several_lines_alone() {
        for (String text : new String[] {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u2029b"}) {
            assertThat(lines(text)).isEmpty();
            assertThat(line(text)).contains(Kind.CONTROL_CHARACTER);
        }
    }

    @Test
    void whoever_turns_the_direction_of_writing_turns_it_back() {
        for (char turned : "\u202a\u202b\u202d\u202e".toCharArray()) {
            assertThat(lines("a" + turned + "b")).contains(Kind.OPEN_DIRECTION);
            assertThat(lines("a" + turned + "b\u2069")).contains(Kind.OPEN_DIRECTION);
            assertThat(lines("a" + turned + "b\u202c")).isEmpty();
            assertThat(lines("\u2066a" + turned + "b\u2069")).isEmpty();
        }
        for (char isolated : "\u2066\u2067\u2068".toCharArray()) {
            assertThat(lines("a" + isolated + "b")).contains(Kind.OPEN_DIRECTION);
            assertThat(lines("a" + isolated + "b\u202c")).contains(Kind.OPEN_DIRECTION);
            assertThat(lines("a" + isolated + "b\u2069")).isEmpty();
        }
        assertThat(lines("a\u202c\u2069")).isEmpty();
        assertThat(TextRule.LINES.fault("ab\u202ec\u202d"))
                .contains(new TextFault(Kind.OPEN_DIRECTION, "U+202E at character 3"));
    }

    @Test
    void a_hundred_thousand_turns_take_no_time() {
        assertThat(lines("x" + "\u202e".repeat(100_000) + "\u2069".repeat(100_000)))
                .contains(Kind.OPEN_DIRECTION);
        assertThat(lines("x" + "\u2066".repeat(100_000) + "\u2069".repeat(100_000)))
                .isEmpty();
    }

    @Test
    void a_refusal_names_the_text_its_value_and_what_to_do() {
        assertThatThrownBy(() -> TextRule.LINE.require("calendar name", "\u00a0", 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("calendar name is '<U+00A0>' and holds no visible character; say it in words");
        assertThatThrownBy(() -> TextRule.LINE.require("calendar name", "a\nb", 100))
                .hasMessage(
                        "calendar name is 'a<U+000A>b' and holds a control character; take it out (U+000A at character 2)");
        assertThatThrownBy(() -> TextRule.LINE.require("calendar name", "x".repeat(101), 100))
                .hasMessageContaining("longer than the 100 characters");
        assertThat(TextRule.LINE.require("calendar name", "x".repeat(100), 100)).hasSize(100);
    }
}
