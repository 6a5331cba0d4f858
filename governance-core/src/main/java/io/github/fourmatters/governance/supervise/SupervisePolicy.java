package io.github.fourmatters.governance.supervise;

import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.kernel.BuilderStyle;
import org.immutables.value.Value;

/** The charter's rules for supervising: the ladder that overdue work climbs, and the time to appeal. */
@BuilderStyle
@Value.Immutable
public interface SupervisePolicy {
    /**
     * What happens to work that is overdue, and when.
     *
     * @return the rungs; {@link Ladder#standard()} by default
     */
    @Value.Default
    default Ladder ladder() {
        return Ladder.standard();
    }

    /**
     * How long after an accountability record was opened its unit may appeal.
     *
     * @return the limit; five working days by default
     */
    @Value.Default
    default TimeLimit appealWindow() {
        return TimeLimit.workingDays(5);
    }

    /**
     * Returns the defaults.
     *
     * @return a policy with every default
     */
    static SupervisePolicy defaults() {
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
    final class Builder extends ImmutableSupervisePolicy.Builder {
        Builder() {}
    }
}
