package io.github.fourmatters.governance.act;

import io.github.fourmatters.governance.issue.Refusal;

/** The refusals of this room. */
public enum ActRefusal implements Refusal {
    /** The issue's plan has no such assignment. */
    UNKNOWN_ASSIGNMENT("is not an assignment of this issue's plan; look at the issue's timeline"),
    /** The assignment is not at a status at which this can happen. */
    WRONG_STATUS("does not allow this now; look at the assignment's status"),
    /** The time to accept has run out. */
    OFFER_EXPIRED("was to be accepted by then; ask for a new offer"),
    /** The time to return has run out. */
    RETURN_WINDOW_OVER("was the last moment to return it; complete it, or ask the community to reassign it"),
    /** Another assignment has followed this one. */
    HAS_SUCCESSOR("has been followed by another assignment; act on that one"),
    /** The unit has a live assignment for this measure already. */
    UNIT_BUSY("has a live assignment for this measure already; choose another unit"),
    /** A plan is replaced only when it can no longer succeed. */
    PLAN_STILL_ALIVE("has a live assignment, or has completed every required one; reassign what is live first"),
    /** A number of visits is below zero. */
    VISITS_NEGATIVE("must be 0 or more; count the resident's own visits"),
    /** Nobody attended. */
    NO_ATTENDANCE("must be at least 1 attendance; a session without anyone is not recorded");

    private final String advice;

    ActRefusal(String advice) {
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }
}
