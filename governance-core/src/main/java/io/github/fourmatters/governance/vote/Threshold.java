package io.github.fourmatters.governance.vote;

import com.google.errorprone.annotations.Immutable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share that must be reached, or passed. In Chinese texts 过半数 is strict (more than a half) while 以上 includes the number (三分之二以上 is
 * two thirds or more, 半数以上 a half or more).
 *
 * <p>Whole-number arithmetic only: of three, two are {@code atLeast(2, 3)}, which the decimal .6667 would deny; of fifty, 33 are not, which
 * the decimal .66 would allow.
 *
 * @param numerator the share's numerator, at least 1
 * @param denominator the share's denominator, at least the numerator and at most 1,000,000
 * @param strict whether the share must be passed, not just reached
 */
@Immutable
public record Threshold(int numerator, int denominator, boolean strict) {
    private static final Pattern WRITTEN = Pattern.compile("(>=?) ([0-9]{1,7})/([0-9]{1,7})");
    private static final int GREATEST_DENOMINATOR = 1_000_000;

    /**
     * Checks that the share lies between a half and the whole: below a half, a proposal and its negation could both be carried.
     *
     * @param numerator the share's numerator
     * @param denominator the share's denominator
     * @param strict whether the share must be passed
     * @throws IllegalArgumentException naming the share, if it is below a half or above one, or can never be passed
     */
    public Threshold {
        boolean possible = numerator >= 1 && (numerator < denominator || (numerator == denominator && !strict));
        if (!possible || 2L * numerator < denominator || denominator > GREATEST_DENOMINATOR) {
            throw new IllegalArgumentException("threshold " + text(numerator, denominator, strict)
                    + " must lie between one half and the whole, with a denominator of at most "
                    + GREATEST_DENOMINATOR);
        }
    }

    /**
     * Returns the threshold that is passed by more than a share.
     *
     * @param numerator the share's numerator
     * @param denominator the share's denominator
     * @return the strict threshold
     */
    public static Threshold moreThan(int numerator, int denominator) {
        return new Threshold(numerator, denominator, true);
    }

    /**
     * Returns the threshold that is reached by a share or more.
     *
     * @param numerator the share's numerator
     * @param denominator the share's denominator
     * @return the inclusive threshold
     */
    public static Threshold atLeast(int numerator, int denominator) {
        return new Threshold(numerator, denominator, false);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text for example {@code "> 1/2"} or {@code ">= 2/3"}
     * @return the threshold
     * @throws IllegalArgumentException naming the text, if it is not written so, or not a share that is allowed
     */
    public static Threshold parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("threshold '" + text + "' must be written like '> 1/2' or '>= 2/3'");
        }
        return new Threshold(
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                matcher.group(1).equals(">"));
    }

    /**
     * Tells whether a part of a whole meets this threshold: part × denominator against numerator × whole.
     *
     * @param part the part, from 0 to {@link VoteTally#GREATEST}
     * @param whole the whole, from 0 to {@link VoteTally#GREATEST}
     * @return {@code true} if part ÷ whole passes the share, or reaches it where it is inclusive
     */
    public boolean isMet(long part, long whole) {
        long left = Math.multiplyExact(part, denominator);
        long right = Math.multiplyExact(numerator, whole);
        return strict ? left > right : left >= right;
    }

    /**
     * Writes the share.
     *
     * @return for example {@code "> 1/2"} or {@code ">= 2/3"}
     */
    @Override
    public String toString() {
        return text(numerator, denominator, strict);
    }

    private static String text(int numerator, int denominator, boolean strict) {
        return (strict ? "> " : ">= ") + numerator + "/" + denominator;
    }
}
