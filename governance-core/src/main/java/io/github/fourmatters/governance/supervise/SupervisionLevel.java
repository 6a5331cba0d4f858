package io.github.fourmatters.governance.supervise;

/** How far the supervision of an issue has gone. It never falls within a cycle; a reopening begins a new cycle. */
public enum SupervisionLevel {
    /** No measure has reached a rung in this cycle. Where the lowest rung has a delay, work may be overdue for that long at this level. */
    NONE(0),
    /** Who is late was reminded (催办). */
    REMIND(1),
    /** The matter is under supervision (督办). */
    SUPERVISE(2),
    /** Every unit on the issue was told of the delay (通报). */
    CIRCULATE(3),
    /** Who is late is held accountable (责任追究). */
    ACCOUNTABILITY(4);

    private final int number;

    SupervisionLevel(int number) {
        this.number = number;
    }

    /**
     * Returns the level as a number.
     *
     * @return 0 for {@link #NONE} up to 4 for {@link #ACCOUNTABILITY}
     */
    public int number() {
        return number;
    }

    /**
     * Tells whether this level is as high as another, or higher.
     *
     * @param other the other level
     * @return {@code true} if it is
     */
    public boolean isAtLeast(SupervisionLevel other) {
        return compareTo(other) >= 0;
    }

    /**
     * Returns the higher of two levels.
     *
     * @param other the other level
     * @return this level, or the other if that is higher
     */
    public SupervisionLevel or(SupervisionLevel other) {
        return isAtLeast(other) ? this : other;
    }
}
