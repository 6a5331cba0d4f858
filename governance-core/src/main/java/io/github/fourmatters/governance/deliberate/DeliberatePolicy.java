package io.github.fourmatters.governance.deliberate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.BuilderStyle;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problems;
import io.github.fourmatters.governance.vote.DecisionRule;
import java.util.EnumSet;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The charter's rules for deliberating: how soon a plan must be in force, how a joint meeting is convened, and by which rule it decides.
 */
@BuilderStyle
@Value.Immutable
public interface DeliberatePolicy {
    /**
     * When a joint meeting can decide and when a proposal is adopted. A meeting keeps the rule that it was convened under.
     *
     * @return the rule; {@link DecisionRule#jointMeeting()} by default
     */
    @Value.Default
    default DecisionRule jointMeetingRule() {
        return DecisionRule.jointMeeting();
    }

    /**
     * How soon a plan must be in force after triage, by urgency: settled directly, or by a resolution.
     *
     * @return a limit for each urgency; by default 2 hours in an emergency, and 1, 5 and 15 working days for an enquiry, an ordinary and a
     *     complex issue
     */
    @Value.Default
    default ImmutableMap<Urgency, TimeLimit> planningLimits() {
        return Maps.immutableEnumMap(Map.of(
                Urgency.EMERGENCY, TimeLimit.elapsedHours(2),
                Urgency.ENQUIRY, TimeLimit.workingDays(1),
                Urgency.ORDINARY, TimeLimit.workingDays(5),
                Urgency.COMPLEX, TimeLimit.workingDays(15)));
    }

    /**
     * Checks that every urgency has its limit.
     *
     * @throws InvalidPolicyException naming them all, if one has none
     */
    @Value.Check
    default void check() {
        new Problems()
                .unless(
                        planningLimits().keySet().containsAll(EnumSet.allOf(Urgency.class)),
                        "planningLimits",
                        planningLimits(),
                        "a limit for each of " + EnumSet.allOf(Urgency.class))
                .refuseIfAny();
    }

    /**
     * How long before its beginning a joint meeting is convened at the latest, emergencies apart.
     *
     * @return the limit; 24 hours by default
     */
    @Value.Default
    default TimeLimit noticePeriod() {
        return TimeLimit.elapsedHours(24);
    }

    /**
     * The units that preside by turns (轮值), in the order of their turns. Whoever is not convened is passed over.
     *
     * @return the units; none by default, and then a meeting has a chair only if it is named
     */
    @Value.Default
    default ImmutableList<UnitId> rotation() {
        return ImmutableList.of();
    }

    /**
     * Who may read in the minutes how each unit voted in an open ballot. The counts are public in any case.
     *
     * @return {@link MinutesAudience#PARTICIPANTS} by default
     */
    @Value.Default
    default MinutesAudience openVotes() {
        return MinutesAudience.PARTICIPANTS;
    }

    /**
     * Returns the defaults.
     *
     * @return a policy with every default
     */
    static DeliberatePolicy defaults() {
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
    final class Builder extends ImmutableDeliberatePolicy.Builder {
        Builder() {}
    }
}
