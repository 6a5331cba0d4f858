package io.github.fourmatters.governance.tck.workload;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells in a few words how what was found differs from what was wanted. */
final class Difference {

    private static final int MOST_LETTERS = 300;

    private Difference() {}

    static String of(Object wanted, @Nullable Object found) {
        if (wanted instanceof Map<?, ?> some && found instanceof Map<?, ?> others) {
            return ofMaps(some, others);
        }
        return "wanted " + cut(wanted) + ", found " + cut(found);
    }

    private static String ofMaps(Map<?, ?> wanted, Map<?, ?> found) {
        for (var each : wanted.entrySet()) {
            Object other = found.get(each.getKey());
            if (!Objects.equals(each.getValue(), other)) {
                return "at " + each.getKey() + " wanted " + cut(each.getValue()) + ", found " + cut(other);
            }
        }
        for (var each : found.entrySet()) {
            if (!wanted.containsKey(each.getKey())) {
                return "nothing was wanted at " + each.getKey() + ", found " + cut(each.getValue());
            }
        }
        return "none";
    }

    private static String cut(@Nullable Object thing) {
        String text = String.valueOf(thing);
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "…";
    }
}
