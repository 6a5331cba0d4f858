package io.github.fourmatters.governance.act;

/** Why the due date of an assignment may be paused. There is no other reason; to be busy is not one. */
public enum PauseReason {
    /** The unit waits for something that only the resident can give: access, a choice, a paper (等待居民). */
    WAITING_FOR_RESIDENT,
    /** Money has been applied for and not yet granted; a document must be cited (待经费). */
    BUDGET,
    /** Flood, snow, an epidemic, or another event that nobody answers for (不可抗力). */
    FORCE_MAJEURE;

    /**
     * Tells whether a document must be cited.
     *
     * @return {@code true} for the budget
     */
    public boolean needsDocument() {
        return this == BUDGET;
    }
}
