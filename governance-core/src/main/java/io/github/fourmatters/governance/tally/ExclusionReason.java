package io.github.fourmatters.governance.tally;

/**
 * Why a ballot is kept and not counted. Where several reasons hold, the first in this list is given.
 */
public enum ExclusionReason {
    /** The person is not on the roster of the round. */
    NOT_ON_ROSTER(0),
    /** The roster has the person in another party than the ballot says. */
    OTHER_PARTY(1),
    /** The person belongs to a unit that was assigned in that cycle. */
    CONFLICT_OF_INTEREST(2),
    /** The community did the work itself, so nobody votes for it. */
    COMMUNITY_PERFORMED(3),
    /** It was received before the round opened. */
    EARLY(4),
    /** It was received after the round had closed. */
    LATE(5),
    /** A correction has taken the person's ballots out. */
    TAKEN_OUT(6);

    private final int code;

    ExclusionReason(int code) {
        this.code = code;
    }

    /** The number that stands for this reason in written forms: it never changes. */
    int code() {
        return code;
    }
}
