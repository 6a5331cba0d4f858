package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.testkit.History;

/**
 * All the checks there are.
 *
 * <pre>{@code
 * @Property
 * void every_history_holds(@ForAll("histories") History history) {
 *     Invariants.check(history);
 * }
 * }</pre>
 */
public final class Invariants {
    private static final ImmutableList<Invariant> ALL = ImmutableList.<Invariant>builder()
            .addAll(LifeCycleInvariants.ALL)
            .addAll(PlanInvariants.ALL)
            .addAll(MeetingInvariants.ALL)
            .addAll(MergeInvariants.ALL)
            .addAll(TimeInvariants.ALL)
            .addAll(BallotInvariants.ALL)
            .addAll(SupervisionInvariants.ALL)
            .addAll(RoleInvariants.ALL)
            .addAll(CountInvariants.ALL)
            .addAll(LogInvariants.ALL)
            .build();

    private Invariants() {}

    /**
     * Returns the checks.
     *
     * @return all of them, those of one subject together
     */
    public static ImmutableList<Invariant> all() {
        return ALL;
    }

    /**
     * Looks for what breaks any of them.
     *
     * @param history the history
     * @return a line for each breach, empty if all hold
     */
    public static ImmutableList<String> violations(History history) {
        return ALL.stream()
                .flatMap(invariant -> invariant.violations(history).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Demands that all of them hold.
     *
     * @param history the history
     * @throws AssertionError with a line for each breach
     */
    public static void check(History history) {
        ImmutableList<String> violations = violations(history);
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n", violations));
        }
    }
}
