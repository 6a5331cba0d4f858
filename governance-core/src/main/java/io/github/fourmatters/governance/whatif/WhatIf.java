package io.github.fourmatters.governance.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;

/**
 * What would be otherwise under another charter.
 *
 * @param charter the version of the other charter
 * @param findings every fact that policy derived, in the order in which they were recorded; ranks last
 * @param onTime how many issues were on time in their last plan, as recorded; the published rate also counts what was missed before it
 * @param onTimeOtherwise how many would have been; what is not simulated counts as recorded
 */
public record WhatIf(String charter, ImmutableList<DerivedFact> findings, Share onTime, Share onTimeOtherwise) {
    /**
     * Some of many.
     *
     * @param part how many of them, 0 or more
     * @param whole how many there are
     */
    public record Share(long part, long whole) {}

    /**
     * Checks that nothing is null.
     *
     * @param charter the version of the other charter
     * @param findings every fact that policy derived
     * @param onTime how many were on time
     * @param onTimeOtherwise how many would have been
     */
    public WhatIf {
        requireNonNull(charter, "charter");
        requireNonNull(findings, "findings");
        requireNonNull(onTime, "onTime");
        requireNonNull(onTimeOtherwise, "onTimeOtherwise");
    }

    /**
     * Returns the facts that come out otherwise.
     *
     * @return the findings that flip, in their order
     */
    public ImmutableList<DerivedFact> flips() {
        return findings.stream().filter(DerivedFact::flips).collect(ImmutableList.toImmutableList());
    }

    /**
     * Counts the findings.
     *
     * @return a count for each kind that occurs, in the order of the kinds
     */
    public ImmutableMap<FactKind, FlipCount> counts() {
        Map<FactKind, FlipCount> counts = new EnumMap<>(FactKind.class);
        findings.forEach(
                finding -> counts.merge(finding.kind(), FlipCount.NONE.plus(finding), (sum, one) -> sum.plus(finding)));
        return Maps.immutableEnumMap(counts);
    }
}
