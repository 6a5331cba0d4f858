package io.github.fourmatters.governance.calendar;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;
import java.math.RoundingMode;

/** Computes a share of a limit, for example four fifths of five working days. */
final class LimitShare {
    private LimitShare() {}

    /** Tells a part of some days, seconds or microseconds, cut to whole ones. */
    static long partOf(long whole, Rational share) {
        checkArgument(
                requireNonNull(share, "share").signum() > 0 && share.compareTo(Rational.ONE) < 0,
                "a share must be above 0 and below 1, was %s",
                share);
        return share.times(Rational.of(whole)).rounded(0, RoundingMode.FLOOR).longValueExact();
    }
}
