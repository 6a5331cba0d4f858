package io.github.fourmatters.governance.tally;

import com.google.common.collect.ComparisonChain;

/**
 * How many ballots of each party count on one issue.
 *
 * <p>Issues with one turnout may be summed before their composites are worked out: each party's mean is divided by the same number for all of
 * them, and the same parties are missing. So the mean of all composites follows from one sum per turnout, whatever weights, points and
 * minimum of ballots are chosen later.
 *
 * @param community the community's ballots, 0 or more
 * @param partyMembers the party members' ballots, 0 or more
 * @param residents the residents' ballots, 0 or more
 */
public record BallotsPerParty(long community, long partyMembers, long residents)
        implements Comparable<BallotsPerParty> {
    /**
     * Checks the numbers.
     *
     * @param community the community's ballots
     * @param partyMembers the party members' ballots
     * @param residents the residents' ballots
     * @throws IllegalArgumentException if one of them is negative
     */
    public BallotsPerParty {
        if (community < 0 || partyMembers < 0 || residents < 0) {
            throw new IllegalArgumentException("turnout of " + community + ", " + partyMembers + " and " + residents
                    + " ballots must have 0 or more of each party");
        }
    }

    /**
     * Returns the number of one party's ballots on each of the issues.
     *
     * @param party the party
     * @return 0 or more
     */
    public long of(Party party) {
        return switch (party) {
            case COMMUNITY -> community;
            case PARTY_MEMBERS -> partyMembers;
            case RESIDENTS -> residents;
        };
    }

    @Override
    public int compareTo(BallotsPerParty other) {
        return ComparisonChain.start()
                .compare(community, other.community)
                .compare(partyMembers, other.partyMembers)
                .compare(residents, other.residents)
                .result();
    }
}
