package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;

/**
 * Which units an issue is credited to, and in which shares. The shares make exactly 1: no ballot is lost, and none counts twice.
 *
 * @param shares each unit's share, above 0
 */
public record Attribution(ImmutableMap<UnitId, Rational> shares) {
    /**
     * Checks the shares.
     *
     * @param shares each unit's share
     * @throws IllegalArgumentException naming the shares, if one is not above 0, or they do not make exactly 1
     */
    public Attribution {
        requireNonNull(shares, "shares");
        checkArgument(
                shares.values().stream().allMatch(share -> share.signum() > 0), "shares %s must be above 0", shares);
        Rational sum = shares.values().stream().reduce(Rational.ZERO, Rational::plus);
        checkArgument(sum.equals(Rational.ONE), "shares %s must make exactly 1, and make %s", shares, sum);
    }

    /**
     * Credits an issue to its lead unit alone.
     *
     * @param lead the lead unit, not null
     * @return the whole to that unit
     */
    public static Attribution toLead(UnitId lead) {
        return new Attribution(ImmutableMap.of(requireNonNull(lead, "lead"), Rational.ONE));
    }

    /**
     * Credits an issue to some units alike.
     *
     * @param units the units, at least one
     * @return the same share to each
     * @throws IllegalArgumentException if there is no unit
     */
    public static Attribution equally(ImmutableSet<UnitId> units) {
        checkArgument(!requireNonNull(units, "units").isEmpty(), "an issue must be credited to one unit at least");
        return new Attribution(Maps.toMap(units, unit -> Rational.of(1, units.size())));
    }

    /**
     * Tells the share of a unit.
     *
     * @param unit the unit, not null
     * @return its share, 0 if it has none
     */
    public Rational of(UnitId unit) {
        return shares.getOrDefault(requireNonNull(unit, "unit"), Rational.ZERO);
    }
}
