package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    void check(boolean holds, FindingKind kind, String place) {
        if (!holds) {
            all.add(new Finding(kind, place));
        }
    }

    /** Nothing may hide in a field that nobody checks. */
    void onlyFields(String place, JsonNode node, String... fields) {
        ImmutableSet<String> known = ImmutableSet.copyOf(fields);
        node.fieldNames()
                .forEachRemaining(field -> check(known.contains(field), FindingKind.STRAY, place + "." + field));
    }

    ImmutableList<Finding> all() {
        return ImmutableList.copyOf(all);
    }
}
