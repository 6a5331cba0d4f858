package io.github.fourmatters.governance.deliberate;

/**
 * A share that must be reached, or passed. In Chinese texts 过半数 is strict (more than a half) while 以上 includes the number (三分之二以上 is
 * two thirds or more).
 *
 * @param numerator the share's numerator, at least 1
 * @param denominator the share's denominator, at least the numerator
 * @param strict whether the share must be passed, not just reached
 */
public record Threshold(int numerator, int denominator, boolean strict) {
    /**
     * Checks that the share lies between a half and the whole.
     *
     * @param numerator the share's numerator
     * @param denominator the share's denominator
     * @param strict whether the share must be passed
     * @throws IllegalArgumentException naming the share, if it is below a half or above one, or can never be passed
     */
    public Threshold {
        boolean possible = numerator >= 1 && (numerator < denominator || (numerator == denominator && !strict));
        if (!possible || 2L * numerator < denominator) {
            throw new IllegalArgumentException("threshold " + (strict ? "> " : ">= ") + numerator + "/" + denominator
                    + " must lie between one half and the whole");
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
     * Tells whether a part of a whole meets this threshold. Whole-number arithmetic only.
     *
     * @param part the part, not negative
     * @param whole the whole, not negative
     * @return {@code true} if part ÷ whole passes the share, or reaches it where it is inclusive
     */
    public boolean isMet(int part, int whole) {
        long left = (long) part * denominator;
        long right = (long) numerator * whole;
        return strict ? left > right : left >= right;
    }
}
