package io.github.fourmatters.governance.act;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.kernel.BuilderStyle;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problems;
import io.github.fourmatters.governance.quantity.Rational;
import java.util.EnumSet;
import java.util.Map;
import org.immutables.value.Value;

/** The charter's rules for acting: how long work may take, when a unit is warned, and how often its due date may be extended. */
@BuilderStyle
@Value.Immutable
public interface ActPolicy {
    /**
     * How long a direct settlement may take, by urgency, where its command names no day.
     *
     * @return a limit for each urgency; by default 24 hours in an emergency, and 2, 5 and 15 working days for an enquiry, an ordinary
     *     and a complex issue
     */
    @Value.Default
    default ImmutableMap<Urgency, TimeLimit> handlingLimits() {
        return Maps.immutableEnumMap(Map.of(
                Urgency.EMERGENCY, TimeLimit.elapsedHours(24),
                Urgency.ENQUIRY, TimeLimit.workingDays(2),
                Urgency.ORDINARY, TimeLimit.workingDays(5),
                Urgency.COMPLEX, TimeLimit.workingDays(15)));
    }

    /**
     * How soon another plan must be in force after one was given up.
     *
     * @return the limit; five working days by default
     */
    @Value.Default
    default TimeLimit replanningLimit() {
        return TimeLimit.workingDays(5);
    }

    /**
     * How long after accepting a unit may return an assignment.
     *
     * @return the limit; two working days by default
     */
    @Value.Default
    default TimeLimit returnWindow() {
        return TimeLimit.workingDays(2);
    }

    /**
     * After which share of the time that a unit has for an assignment the unit is warned. The time begins when the unit accepts, and again
     * when a pause ends or an extension is granted.
     *
     * @return a fraction above 0 and below 1; 4/5 by default
     */
    @Value.Default
    default Rational warningShare() {
        return Rational.of(4, 5);
    }

    /**
     * How many extensions may be granted for one measure, to all the units together that follow each other in it.
     *
     * @return 0 or more; 1 by default
     */
    @Value.Default
    default int maximumExtensions() {
        return 1;
    }

    /**
     * How long after completion the complainants may confirm or disconfirm.
     *
     * @return the limit; five working days by default
     */
    @Value.Default
    default TimeLimit confirmationWindow() {
        return TimeLimit.workingDays(5);
    }

    /**
     * Checks that every urgency has its limit, and that the numbers are in range.
     *
     * @throws InvalidPolicyException naming each field that is wrong, its value and what is allowed
     */
    @Value.Check
    default void check() {
        new Problems()
                .unless(
                        handlingLimits().keySet().containsAll(EnumSet.allOf(Urgency.class)),
                        "handlingLimits",
                        handlingLimits(),
                        "a limit for each of " + EnumSet.allOf(Urgency.class))
                .unless(
                        warningShare().signum() > 0 && warningShare().compareTo(Rational.ONE) < 0,
                        "warningShare",
                        warningShare(),
                        "a fraction above 0 and below 1, such as 4/5")
                .unless(maximumExtensions() >= 0, "maximumExtensions", maximumExtensions(), "a whole number from 0 on")
                .refuseIfAny();
    }

    /**
     * Returns the defaults.
     *
     * @return a policy with every default
     */
    static ActPolicy defaults() {
        return builder().build();
    }

    /**
     * Begins a policy with every default.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a policy that is like this one.
     *
     * @return a builder with this policy's values
     */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a policy; what is not set keeps its default. */
    final class Builder extends ImmutableActPolicy.Builder {
        Builder() {}
    }
}
