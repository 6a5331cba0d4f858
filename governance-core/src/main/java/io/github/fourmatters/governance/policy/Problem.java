package io.github.fourmatters.governance.policy;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with a policy.
 *
 * @param path where: the names of the fields from the outside in, such as {@code act.handlingLimits.EMERGENCY}
 * @param value what stands there, shortened; empty if nothing does
 * @param allowed what may stand there
 */
public record Problem(String path, String value, String allowed) {
    private static final int SHOWN = 80;

    /**
     * Checks that nothing is null, and shortens the value.
     *
     * @param path where
     * @param value what stands there
     * @param allowed what may stand there
     */
    public Problem {
        requireNonNull(path, "path");
        requireNonNull(allowed, "allowed");
        value = value.length() <= SHOWN ? value : value.substring(0, value.offsetByCodePoints(0, 40)) + "…";
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
