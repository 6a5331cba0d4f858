package io.github.fourmatters.governance.spi.text;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;

/** Sorts the characters of Unicode by what a reader sees of them. A character is given as its code point. */
final class Characters {

    /** Unicode's Default_Ignorable_Code_Point, as far as these are not format characters, and characters that are drawn empty. */
    private static final ImmutableRangeSet<Integer> HIDDEN = ranges(
            0x034f, 0x034f, // combining grapheme joiner
            0x115f, 0x1160, // Hangul fillers
            0x17b4, 0x17b5, // Khmer inherent vowels
            0x180b, 0x180f, // Mongolian variation selectors
            0x2065, 0x2065, // kept for format characters
            0x2800, 0x2800, // Braille pattern blank
            0x3164, 0x3164, // Hangul filler
            0xfe00, 0xfe0f, // variation selectors
            0xffa0, 0xffa0, // half-width Hangul filler
            0xfff0, 0xfff8, // kept for format characters
            0xfffc, 0xfffc, // stands for an object that is not there
            0x1d159, 0x1d159, // musical null notehead
            0xe0000, 0xe0fff); // tags and more variation selectors

    /** What looks like a visible character of ASCII and is another: full-width forms, mathematical and segmented letters and digits. */
    private static final ImmutableRangeSet<Integer> DISGUISED =
            ranges(0xff01, 0xff5e, 0x1d400, 0x1d7ff, 0x1fbf0, 0x1fbf9);

    private Characters() {}

    private static ImmutableRangeSet<Integer> ranges(int... bounds) {
        ImmutableRangeSet.Builder<Integer> ranges = ImmutableRangeSet.builder();
        for (int index = 0; index < bounds.length; index += 2) {
            ranges.add(Range.closed(bounds[index], bounds[index + 1]));
        }
        return ranges.build();
    }

    /** Nearly every character of nearly every identifier is one of these. */
    static boolean isVisibleAscii(int point) {
        return point > ' ' && point < 0x7f;
    }

    static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    static boolean isWhite(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** A control character, or one of the 66 code points that never are a character. */
    static boolean isControl(int point) {
        return Character.isISOControl(point) || (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    }

    static boolean isHidden(int point) {
        return Character.getType(point) == Character.FORMAT || HIDDEN.contains(point);
    }

    /** A mark that stands on, under or around the character before it. */
    static boolean isCombining(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean isDisguised(int point) {
        return DISGUISED.contains(point);
    }

    /** Whether a reader sees it by itself. */
    static boolean isVisible(int point) {
        return isVisibleAscii(point)
                || !(isWhite(point) || isControl(point) || isHalf(point) || isHidden(point) || isCombining(point));
    }

    /** Names a character, for example {@code U+00A0}. */
    static String name(int point) {
        return "U+%04X".formatted(point);
    }
}
