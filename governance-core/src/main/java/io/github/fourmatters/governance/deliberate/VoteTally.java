package io.github.fourmatters.governance.deliberate;

/**
 * The counted votes on one proposal.
 *
 * @param eligible how many units may vote (E)
 * @param yes how many present units are in favour (Y)
 * @param no how many present units are against (N)
 * @param abstaining how many present units are neither (A)
 */
public record VoteTally(int eligible, int yes, int no, int abstaining) {
    /**
     * Checks the counts.
     *
     * @param eligible how many units may vote
     * @param yes how many are in favour
     * @param no how many are against
     * @param abstaining how many are neither
     * @throws IllegalArgumentException if a count is negative, or more are present than may vote
     */
    public VoteTally {
        if (yes < 0 || no < 0 || abstaining < 0 || (long) yes + no + abstaining > eligible) {
            throw new IllegalArgumentException("tally of " + yes + " yes, " + no + " no and " + abstaining
                    + " abstaining does not fit " + eligible + " eligible");
        }
    }

    /**
     * Returns how many are present.
     *
     * @return P = Y + N + A
     */
    public int present() {
        return yes + no + abstaining;
    }

    /**
     * Returns how many have said yes or no.
     *
     * @return Y + N
     */
    public int cast() {
        return yes + no;
    }

    /**
     * Returns the number of which a majority is a share.
     *
     * @param base which number
     * @return the number
     */
    public int base(Base base) {
        return switch (base) {
            case CAST -> cast();
            case PRESENT -> present();
            case ELIGIBLE -> eligible;
        };
    }
}
