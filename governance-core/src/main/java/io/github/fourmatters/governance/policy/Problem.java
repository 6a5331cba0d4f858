package io.github.fourmatters.governance.policy;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.text.Quoted;

/**
 * One thing that is wrong with a policy.
 *
 * <p>All three are made fit for one line by {@link Quoted}.
 *
 * @param path where: the names of the fields from the outside in, such as {@code act.handlingLimits.EMERGENCY}
 * @param value what stands there; empty if nothing does
 * @param allowed what may stand there
 */
public record Problem(String path, String value, String allowed) {
    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_ADVICE = 1_000;

    /**
     * Checks that nothing is null, shortens what is long, and names the characters that are not seen.
     *
     * @param path where
     * @param value what stands there
     * @param allowed what may stand there
     */
    public Problem {
        path = Quoted.of(requireNonNull(path, "path"), LONGEST_PATH);
        allowed = Quoted.of(requireNonNull(allowed, "allowed"), LONGEST_ADVICE);
        value = Quoted.of(requireNonNull(value, "value"));
    }

    Problem below(String parent) {
        String whole = path.isEmpty() ? parent : parent.isEmpty() ? path : parent + "." + path;
        return new Problem(whole, value, allowed);
    }

    @Override
    public String toString() {
        return path + " is '" + value + "'; allowed: " + allowed;
    }
}
