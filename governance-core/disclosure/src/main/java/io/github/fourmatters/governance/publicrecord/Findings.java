package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong. */
final class Findings {
    private static final int MOST = 1_000;

    private final List<Finding> all = new ArrayList<>();
    private long further;

    void check(boolean holds, FindingKind kind, String place) {
        if (!holds && all.size() < MOST) {
            all.add(new Finding(kind, place));
        } else if (!holds) {
            further++;
        }
    }

    /** Nothing may hide in a field that nobody checks. */
    void onlyFields(String place, JsonNode node, String... fields) {
        ImmutableSet<String> known = ImmutableSet.copyOf(fields);
        node.fieldNames()
                .forEachRemaining(field -> check(known.contains(field), FindingKind.STRAY, place + "." + field));
    }

    ImmutableList<Finding> all() {
        ImmutableList.Builder<Finding> told = ImmutableList.<Finding>builder().addAll(all);
        if (further > 0) {
            told.add(new Finding(FindingKind.FURTHER, Long.toString(further)));
        }
        return told.build();
    }
}
