package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds up what belongs to one cell. */
final class CellCounter {
    private final Map<Turnout, long[]> turnouts = new HashMap<>();
    private final Map<Exclusion, Long> excluded = new EnumMap<>(Exclusion.class);
    private final Set<String> ruleVersions = new TreeSet<>();
    private long superseded;

    CellCounter() {}

    CellCounter(String ruleVersion) {
        ruleVersions.add(ruleVersion);
    }

    /** Adds one or more issues with one turnout. */
    void add(Turnout turnout, long[] slots) {
        Returns.add(turnouts.computeIfAbsent(turnout, absent -> Returns.slots()), slots);
    }

    void addIssue(Map<Party, Histogram> ballots) {
        long[] slots = Returns.slots();
        ballots.forEach((party, histogram) -> Returns.put(slots, party, histogram));
        slots[Returns.issuesSlot()] = 1;
        add(Returns.turnout(slots), slots);
    }

    void exclude(Exclusion reason, long ballots) {
        if (ballots > 0) {
            excluded.merge(reason, ballots, Math::addExact);
        }
    }

    void supersede(long ballots) {
        superseded = Math.addExact(superseded, ballots);
    }

    void add(CellCounter other) {
        other.turnouts.forEach(this::add);
        other.excluded.forEach(this::exclude);
        supersede(other.superseded);
        ruleVersions.addAll(other.ruleVersions);
    }

    void add(CellTally other) {
        other.turnouts()
                .forEach((turnout, returns) ->
                        returns.addTo(turnouts.computeIfAbsent(turnout, absent -> Returns.slots())));
        other.excluded().forEach(this::exclude);
        supersede(other.superseded());
        ruleVersions.addAll(other.ruleVersions());
    }

    CellTally build() {
        return new CellTally(
                ImmutableSortedMap.copyOf(Maps.transformValues(turnouts, slots -> Returns.of(slots.clone()))),
                Maps.immutableEnumMap(excluded),
                superseded,
                ImmutableSortedSet.copyOf(ruleVersions));
    }
}
