package io.github.fourmatters.governance.act;

/**
 * Where an assignment stands: OFFERED → ACCEPTED, DECLINED or EXPIRED; ACCEPTED → STARTED or RETURNED; STARTED → PAUSED, COMPLETED or
 * RETURNED; PAUSED → STARTED; any live one → REASSIGNED.
 */
public enum AssignmentStatus {
    /** The unit has been asked (派单). */
    OFFERED,
    /** The unit has taken it on (签收). */
    ACCEPTED,
    /** The unit is at work. */
    STARTED,
    /** Its clock stands still, with a reason, an approver and a day of review (挂账). */
    PAUSED,
    /** The unit has done it (办结). */
    COMPLETED,
    /** The unit has said no, with a reason. */
    DECLINED,
    /** The unit has not answered in time. */
    EXPIRED,
    /** The unit has given it back inside the window, with a reason (退单). */
    RETURNED,
    /** It was taken from the unit and offered to another. */
    REASSIGNED;

    /**
     * Tells whether something may still come of it.
     *
     * @return {@code true} for an offered, accepted, started or paused assignment
     */
    public boolean isLive() {
        return compareTo(COMPLETED) < 0;
    }
}
