package io.github.fourmatters.governance.act;

/**
 * Why the due date of an assignment may be paused (挂账). There is no other reason; to be busy is not one.
 *
 * <p>Only the due date of an assignment that a unit is at work on can be paused, and not once it is missed. The times to accept an issue,
 * to triage it, to accept an assignment, to confirm and to object never stand still. Who pauses, and what it needs: {@link
 * DueDateCommand.PauseAssignment}.
 *
 * <p>While the lead of a measure is paused, the measure does not climb the ladder; if it is a required one, the issue is not overdue
 * either. The pause of a unit that helps stops neither while the lead is at work, nor while a required measure is without a lead and not
 * done. It stops the measure alone, and only where nobody but paused units is left on it.
 */
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
