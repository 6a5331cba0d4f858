package io.github.fourmatters.governance.spi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextProperties {

    /** Any UTF-16 units whatever, most of them such that make trouble. */
    @Provide
    Arbitrary<String> wild() {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\uffff')
                .withCharRange('\u0000', '\u00ff')
                .withCharRange('\u2000', '\u206f')
                .withCharRange('\ud83c', '\udfff')
                .ofMaxLength(60);
    }

    /** Only what a reader does not see, by its kind in Unicode or one by one. */
    @Provide
    Arbitrary<String> unseen() {
        return Arbitraries.integers()
                .between(0, 0x10ffff)
                .filter(point -> !Characters.isHalf(point) && isUnseen(point))
                .list()
                .ofMaxSize(20)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
    }

    /** Told from the tables of Java alone. */
    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> point == 0x2800 || point == 0x3164 || point == 0xffa0 || point == 0x115f || point == 0x1160;
        };
    }

    @Property
    void nothing_that_is_not_seen_makes_a_text_or_an_identifier(@ForAll("unseen") String text) {
        for (TextRule rule : TextRule.values()) {
            assertThat(rule.fault(text)).map(TextFault::kind).contains(TextFault.Kind.BLANK);
        }
        for (IdRule rule : IdRule.values()) {
            assertThat(rule.fault(text)).isPresent();
        }
    }

    @Property
    void whatever_is_quoted_is_short_and_all_of_it_is_seen(@ForAll("wild") String text) {
        String quoted = Quoted.of(text, 20);

        assertThat(quoted.codePointCount(0, quoted.length())).isLessThanOrEqualTo(20 * 10 + 30);
        assertThat(quoted.codePoints())
                .allMatch(point -> point == ' ' || Characters.isVisible(point) || Characters.isCombining(point));
    }

    @Property
    void a_quoted_text_shows_each_character_that_it_can(@ForAll("wild") String text) {
        Assume.that(text.codePoints().allMatch(Characters::isVisible));

        assertThat(Quoted.of(text)).isEqualTo(text);
    }

    @Property
    void two_identifiers_that_are_the_same_text_to_unicode_are_the_same(@ForAll("wild") String text) {
        Assume.that(IdRule.KEY.fault(text).isEmpty());

        assertThat(Normalizer.normalize(text, Normalizer.Form.NFC)).isEqualTo(text);
    }

    @Property
    void an_identifier_is_a_name_a_name_is_a_key_and_a_key_is_a_line(@ForAll("wild") String text) {
        if (IdRule.ID.fault(text).isEmpty()) {
            assertThat(IdRule.NAME.fault(text)).isEmpty();
        }
        if (IdRule.NAME.fault(text).isEmpty()) {
            assertThat(IdRule.KEY.fault(text)).isEmpty();
        }
        if (IdRule.KEY.fault(text).isEmpty()) {
            assertThat(TextRule.LINE.fault(text)).isEmpty();
        }
        if (TextRule.LINE.fault(text).isEmpty()) {
            assertThat(TextRule.LINES.fault(text)).isEmpty();
        }
    }
}
