package io.github.fourmatters.governance.policy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gathers what is wrong with a policy, so that all of it is told at once.
 *
 * <pre>{@code
 * new Problems()
 *         .unless(minimumBallots() >= 1, "minimumBallots", minimumBallots(), "a whole number from 1 on")
 *         .refuseIfAny();
 * }</pre>
 *
 * <p>For one thread.
 */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Begins with none. */
    public Problems() {}

    /**
     * Notes a problem unless a rule holds.
     *
     * @param holds whether it holds
     * @param path the field, seen from the policy that checks itself
     * @param value what stands there, not null
     * @param allowed what may stand there, for an administrator to read
     * @return this
     */
    public Problems unless(boolean holds, String path, Object value, String allowed) {
        if (!holds) {
            add(new Problem(path, requireNonNull(value, path).toString(), allowed));
        }
        return this;
    }

    /**
     * Makes a part, and notes what is wrong with it instead of refusing it.
     *
     * @param part makes the part, or refuses it
     * @param <T> its type
     * @return the part, or empty if it was refused
     */
    public <T> Optional<T> gather(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (InvalidPolicyException refused) {
            found.addAll(refused.problems());
            return Optional.empty();
        }
    }

    /**
     * Refuses the policy if anything is wrong with it.
     *
     * @throws InvalidPolicyException with every problem
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidPolicyException(all());
        }
    }

    void add(Problem problem) {
        found.add(problem);
    }

    int count() {
        return found.size();
    }

    ImmutableList<Problem> all() {
        return ImmutableList.copyOf(found);
    }
}
