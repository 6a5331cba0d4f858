package io.github.fourmatters.governance.issue;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.text.Quoted;
import java.text.Normalizer;

/** The name of the clock in the facts, {@code system}, and the check for names that look like it. */
final class ClockName {
    /** The id of the clock. */
    static final String CLOCK = "system";

    /** For each letter of that name the letters that are drawn like it, small or capital, in scripts of one alphabet or another. */
    private static final ImmutableMap<Character, String> DRAWN_ALIKE = ImmutableMap.of(
            's', "ѕЅꜱƽꮪᏚꓢՏ",
            'y', "уУүҮγΥʏỿᎩᎽꓬყ",
            't', "тТτΤᴛᎢꓔⲦ",
            'e', "еЕҽΕᴇᎬꓰⲈ",
            'm', "мМΜᴍᎷꓟϺϻⲘ");

    private static final ImmutableMap<Integer, Character> LETTERS = letters();

    private ClockName() {}

    private static ImmutableMap<Integer, Character> letters() {
        ImmutableMap.Builder<Integer, Character> letters = ImmutableMap.builder();
        DRAWN_ALIKE.forEach((letter, alike) -> alike.codePoints().forEach(point -> letters.put(point, letter)));
        return letters.buildOrThrow();
    }

    /** Whether it is the clock's name, in upper or lower case, with marks on its letters or in letters that look alike. */
    static boolean isLike(String id) {
        return Ascii.equalsIgnoreCase(id, CLOCK) || (isUnusual(id) && bare(id).equals(CLOCK));
    }

    private static boolean isUnusual(String id) {
        return id.chars().anyMatch(character -> character > 0x7f);
    }

    private static String bare(String id) {
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(id, Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .map(point -> LETTERS.containsKey(point) ? LETTERS.get(point) : point)
                .forEach(bare::appendCodePoint);
        return Ascii.toLowerCase(bare.toString());
    }

    /** Refuses a name that a reader could take for the clock's. The name itself stands in the facts, so it can be read back. */
    static void refuseAlike(String id) {
        if (!id.equals(CLOCK) && isLike(id)) {
            throw new IllegalArgumentException("actor id '" + Quoted.of(id) + "' looks like '" + CLOCK
                    + "', the name of the clock; give the person another pseudonym");
        }
    }
}
