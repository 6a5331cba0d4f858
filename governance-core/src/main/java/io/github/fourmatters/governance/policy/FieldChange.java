package io.github.fourmatters.governance.policy;

import static java.util.Objects.requireNonNull;

/**
 * One field in which two policies differ.
 *
 * @param path the field, from the outside in, such as {@code act.handlingLimits.ORDINARY}
 * @param before its value in the first policy; empty if it has none there
 * @param after its value in the second policy; empty if it has none there
 */
public record FieldChange(String path, String before, String after) {
    /**
     * Checks that nothing is null.
     *
     * @param path the field
     * @param before its value in the first policy
     * @param after its value in the second policy
     */
    public FieldChange {
        requireNonNull(path, "path");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    @Override
    public String toString() {
        return path + ": " + (before.isEmpty() ? "(none)" : before) + " → " + (after.isEmpty() ? "(none)" : after);
    }
}
