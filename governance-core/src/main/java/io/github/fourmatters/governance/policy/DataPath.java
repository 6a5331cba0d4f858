package io.github.fourmatters.governance.policy;

import org.jspecify.annotations.Nullable;

/**
 * Where in the data one reads, and where problems are noted.
 *
 * @param path the names from the outside in
 * @param problems what was found so far
 */
record DataPath(String path, Problems problems) {
    DataPath in(String name) {
        return new DataPath(path.isEmpty() ? name : path + "." + name, problems);
    }

    DataPath at(int index) {
        return new DataPath(path + "[" + index + "]", problems);
    }

    /** Notes that something else should stand here. */
    @Nullable
    Object refuse(Object data, String allowed) {
        problems.add(new Problem(path, data.toString(), allowed));
        return null;
    }

    /** Notes what the parts themselves found wrong. */
    @Nullable
    Object refuse(InvalidPolicyException refused) {
        refused.problems().forEach(problem -> problems.add(problem.below(path)));
        return null;
    }
}
