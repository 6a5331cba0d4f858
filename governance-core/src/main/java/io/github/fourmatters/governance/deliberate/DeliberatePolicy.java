package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.Built;
import io.github.fourmatters.governance.vote.DecisionRule;
import org.immutables.value.Value;

/** The charter's rules for this room. */
@Built
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
