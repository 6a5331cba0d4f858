package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Objects;

/**
 * Explains the figures of a tally: what was counted, what was not and why, and by which rules.
 *
 * @param issues how many issues
 * @param counted how many ballots of each party count
 * @param excluded how many ballots do not count, by reason; a reason that kept none out is not there
 * @param superseded how many ballots would count, had the person not handed in a later one that does
 * @param ruleVersions the rules that were followed, such as the versions of the charter
 */
public record TallyExplanation(
        long issues,
        ImmutableMap<Party, Long> counted,
        ImmutableMap<ExclusionReason, Long> excluded,
        long superseded,
        ImmutableSortedSet<String> ruleVersions) {
    /**
     * Checks the parts.
     *
     * @param issues how many issues
     * @param counted how many ballots of each party count
     * @param excluded how many ballots do not count, by reason
     * @param superseded how many ballots a later one replaced
     * @param ruleVersions the rules that were followed
     */
    public TallyExplanation {
        Objects.requireNonNull(counted, "counted");
        Objects.requireNonNull(excluded, "excluded");
        Objects.requireNonNull(ruleVersions, "ruleVersions");
    }

    /**
     * Returns how many ballots there were.
     *
     * @return the sum of counted, excluded and superseded ones
     */
    public long received() {
        return Math.addExact(Math.addExact(sum(counted), sum(excluded)), superseded);
    }

    private static long sum(ImmutableMap<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }
}
