package io.github.fourmatters.governance.raise;

import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.kernel.BuilderStyle;
import org.immutables.value.Value;

/** The charter's rules for raising: how soon an issue must be accepted, answered and triaged. */
@BuilderStyle
@Value.Immutable
public interface RaisePolicy {
    /**
     * How soon the community must accept, reject or refer what was raised (受理期限).
     *
     * @return the limit; one working day by default
     */
    @Value.Default
    default TimeLimit acceptanceLimit() {
        return TimeLimit.workingDays(1);
    }

    /**
     * How soon an issue must be sorted after it is accepted (研判期限).
     *
     * @return the limit; two working days by default
     */
    @Value.Default
    default TimeLimit triageLimit() {
        return TimeLimit.workingDays(2);
    }

    /**
     * How soon a complainant is to be contacted after an issue is accepted.
     *
     * @return the limit; one working day by default
     */
    @Value.Default
    default TimeLimit responseLimit() {
        return TimeLimit.workingDays(1);
    }

    /**
     * Returns the defaults.
     *
     * @return a policy with every default
     */
    static RaisePolicy defaults() {
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
    final class Builder extends ImmutableRaisePolicy.Builder {
        Builder() {}
    }
}
