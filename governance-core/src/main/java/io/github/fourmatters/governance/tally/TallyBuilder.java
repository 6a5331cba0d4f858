package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.spi.text.IdRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Adds up a tally: counts boxes, adds tallies, in any order. Not safe to share between threads; give each thread a builder of its own and
 * add the tallies.
 *
 * <pre>{@code
 * Tally tally = Tally.builder().count(box, polls, charter.version()).build();
 * }</pre>
 *
 * <p>What is added twice counts twice. All ballots about one issue in one cycle must be joined in one box before they are counted.
 */
public final class TallyBuilder {
    private static final int LONGEST_VERSION = 200;

    private final Map<TallyKey, SubtotalBuilder> subtotals = new HashMap<>();

    TallyBuilder() {}

    /**
     * Counts the ballots of a box.
     *
     * @param box the ballots, joined from everywhere
     * @param polls what is to be counted; a poll without ballots counts as an issue without ballots
     * @param ruleVersion names the rules that are followed, such as the version of the charter
     * @return this builder
     * @throws IllegalArgumentException naming the ballot, if its issue has no poll in that cycle, or naming the version, if it is
     *     against {@link IdRule#NAME};
     *     then nothing of the box was counted
     */
    public TallyBuilder count(BallotBox box, Polls polls, String ruleVersion) {
        Objects.requireNonNull(box, "box");
        Objects.requireNonNull(polls, "polls");
        ImmutableList<SubtotalBuilder> counted = BallotCounter.count(box, polls, require(ruleVersion));
        for (int place = 0; place < counted.size(); place++) {
            subtotal(polls.keys().get(place)).add(counted.get(place));
        }
        return this;
    }

    /**
     * Adds an issue that was counted before, as the event that closed it says.
     *
     * @param key what it is attributed to
     * @param ballots the histogram of each party that cast any
     * @param ruleVersion names the rules that were followed
     * @return this builder
     * @throws IllegalArgumentException naming the version, if it is against {@link IdRule#NAME}
     */
    public TallyBuilder addIssue(TallyKey key, Map<Party, Histogram> ballots, String ruleVersion) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(ballots, "ballots");
        SubtotalBuilder issue = new SubtotalBuilder(require(ruleVersion));
        issue.addIssue(ballots);
        subtotal(key).add(issue);
        return this;
    }

    /**
     * Adds a tally.
     *
     * @param tally a tally of other issues
     * @return this builder
     */
    public TallyBuilder add(Tally tally) {
        Objects.requireNonNull(tally, "tally")
                .subtotals()
                .forEach((key, counted) -> subtotal(key).add(counted));
        return this;
    }

    /**
     * Returns what was added so far.
     *
     * @return the tally
     */
    public Tally build() {
        return new Tally(ImmutableSortedMap.copyOf(Maps.transformValues(subtotals, SubtotalBuilder::build)));
    }

    private SubtotalBuilder subtotal(TallyKey key) {
        return subtotals.computeIfAbsent(key, absent -> new SubtotalBuilder());
    }

    /** Checks that a version can be told from every other one when it is written down. */
    static String require(String ruleVersion) {
        Objects.requireNonNull(ruleVersion, "ruleVersion");
        return IdRule.NAME.require("rule version", ruleVersion, LONGEST_VERSION);
    }
}
