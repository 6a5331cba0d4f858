package io.github.fourmatters.governance.vote;

/**
 * The votes on one proposal as counted on one scale: so many members, or so much weight. Five numbers without names; a {@link VoteCount}
 * holds one for each scale that a rule names.
 *
 * @param eligible who may vote (E), present or not; without those who are recused
 * @param yes of those present, who is in favour (Y)
 * @param no of those present, who is against (N)
 * @param abstaining of those present, who is neither (A)
 * @param recused who is present and recused (R); in none of the other numbers
 */
public record VoteTally(long eligible, long yes, long no, long abstaining, long recused) {
    /** The greatest total that can be counted: 10¹². */
    public static final long GREATEST = 1_000_000_000_000L;

    /**
     * Checks the counts.
     *
     * @param eligible who may vote
     * @param yes who is in favour
     * @param no who is against
     * @param abstaining who is neither
     * @param recused who is present and recused
     * @throws IllegalArgumentException if a count is negative, more are present than may vote, or all together are more than
     *     {@link #GREATEST}
     */
    public VoteTally {
        boolean counted = isCount(eligible) && isCount(yes) && isCount(no) && isCount(abstaining) && isCount(recused);
        if (!counted || yes + no + abstaining > eligible || eligible + recused > GREATEST) {
            throw new IllegalArgumentException("tally of " + yes + " yes, " + no + " no, " + abstaining
                    + " abstaining and " + recused + " recused does not fit " + eligible + " eligible");
        }
    }

    /**
     * Makes a tally of a vote in which nobody is recused.
     *
     * @param eligible who may vote
     * @param yes who is in favour
     * @param no who is against
     * @param abstaining who is neither
     * @throws IllegalArgumentException if the counts do not fit
     */
    public VoteTally(long eligible, long yes, long no, long abstaining) {
        this(eligible, yes, no, abstaining, 0);
    }

    private static boolean isCount(long number) {
        return number >= 0 && number <= GREATEST;
    }

    /**
     * Returns who is present and not recused.
     *
     * @return P = Y + N + A
     */
    public long present() {
        return yes + no + abstaining;
    }

    /**
     * Returns who has said yes or no.
     *
     * @return Y + N
     */
    public long cast() {
        return yes + no;
    }

    /**
     * Tells whether as many are in favour as against.
     *
     * @return {@code true} if Y = N, also where both are 0
     */
    public boolean isTie() {
        return yes == no;
    }

    /**
     * Returns the number of which a majority is a share.
     *
     * @param base which number
     * @return the number
     */
    public long base(MajorityBase base) {
        return switch (base) {
            case CAST -> cast();
            case PRESENT -> present();
            case ELIGIBLE -> eligible;
        };
    }
}
