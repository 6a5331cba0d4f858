package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds up what is counted under one key of a tally, or under several. */
final class SubtotalBuilder {
    private final TurnoutSums turnouts = new TurnoutSums();
    private final Map<ExclusionReason, Long> excluded = new EnumMap<>(ExclusionReason.class);
    private final Set<String> ruleVersions = new TreeSet<>();
    private long superseded;

    SubtotalBuilder() {}

    SubtotalBuilder(String ruleVersion) {
        ruleVersions.add(ruleVersion);
    }

    /** Adds the issue whose ballots are in the slots. */
    void addIssue(long[] slots) {
        slots[PartyCounts.issuesSlot()] = 1;
        turnouts.add(
                PartyCounts.ballots(slots, Party.COMMUNITY),
                PartyCounts.ballots(slots, Party.PARTY_MEMBERS),
                PartyCounts.ballots(slots, Party.RESIDENTS),
                slots);
    }

    void addIssue(Map<Party, Histogram> ballots) {
        long[] slots = PartyCounts.slots();
        ballots.forEach((party, histogram) -> PartyCounts.put(slots, party, histogram));
        addIssue(slots);
    }

    void exclude(ExclusionReason reason, long ballots) {
        if (ballots > 0) {
            excluded.merge(reason, ballots, Math::addExact);
        }
    }

    void supersede(long ballots) {
        superseded = Math.addExact(superseded, ballots);
    }

    void add(SubtotalBuilder other) {
        turnouts.addAll(other.turnouts);
        other.excluded.forEach(this::exclude);
        supersede(other.superseded);
        ruleVersions.addAll(other.ruleVersions);
    }

    void add(Subtotal other) {
        other.turnouts().forEach((turnout, counts) -> turnouts.add(turnout, counts.toSlots()));
        other.excluded().forEach(this::exclude);
        supersede(other.superseded());
        ruleVersions.addAll(other.ruleVersions());
    }

    Subtotal build() {
        return new Subtotal(
                turnouts.counts(),
                Maps.immutableEnumMap(excluded),
                superseded,
                ImmutableSortedSet.copyOf(ruleVersions));
    }
}
