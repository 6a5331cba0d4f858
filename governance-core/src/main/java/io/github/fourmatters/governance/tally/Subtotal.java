package io.github.fourmatters.governance.tally;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;

/**
 * What a tally has counted under one of its keys, or under several added up.
 *
 * @param turnouts the counts of the issues with each turnout
 * @param excluded how many ballots do not count, by reason; none is left out
 * @param superseded how many ballots would count, had the person not handed in a later one that does
 * @param ruleVersions the rules that were followed
 */
record Subtotal(
        ImmutableSortedMap<BallotsPerParty, PartyCounts> turnouts,
        ImmutableMap<ExclusionReason, Long> excluded,
        long superseded,
        ImmutableSortedSet<String> ruleVersions) {
    /** Checks what is so by itself where it was counted here, and may not be so where it was read. */
    Subtotal checked() {
        checkArgument(!turnouts.isEmpty(), "a key without issues is left out");
        checkArgument(!ruleVersions.isEmpty(), "a count names the rules that it follows");
        ruleVersions.forEach(TallyBuilder::require);
        turnouts.forEach(Subtotal::check);
        excluded.forEach((reason, count) -> checkArgument(count > 0, "a reason that excludes none is left out"));
        return this;
    }

    private static void check(BallotsPerParty turnout, PartyCounts counts) {
        checkArgument(counts.issues() > 0, "a turnout of no issue is left out");
        counts.histograms()
                .forEach((party, histogram) -> checkArgument(
                        histogram.total() == Math.multiplyExact(turnout.of(party), counts.issues()),
                        "%s ballots of %s cannot be %s on each of %s issues",
                        histogram.total(),
                        party,
                        turnout.of(party),
                        counts.issues()));
    }
}
