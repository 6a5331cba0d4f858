package io.github.fourmatters.governance.act;

import io.github.fourmatters.governance.issue.RefusalReason;

/** Why a command of acting may be refused. */
public enum ActRefusalReason implements RefusalReason {
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
    /** The due date is past: neither a pause nor an extension may heal a missed one. */
    ALREADY_OVERDUE("has passed already; a missed deadline cannot be paused or extended, complete the work"),
    /** A pause for this reason must cite a document. */
    DOCUMENT_MISSING("asks for a document; cite it, such as the number of the application for money"),
    /** Whoever approves asked for it, or belongs to the unit. */
    APPROVER_CONCERNED("asked for it or belongs to the unit; let somebody else decide"),
    /** An extension has been asked for and not been answered yet. */
    EXTENSION_PENDING("has an open request already; wait for its answer"),
    /** No extension has been asked for that is not answered yet. */
    NO_EXTENSION_PENDING("has no open request for an extension; let the unit ask first"),
    /** As many extensions as the charter allows were granted. */
    EXTENSIONS_USED_UP("is how many extensions the charter allows, and they were granted; complete the work"),
    /** The day that is asked for is not after the due date. */
    EXTENSION_TOO_SHORT("ends no later than the due date does; name a later day"),
    /** A number of visits is below zero. */
    VISITS_NEGATIVE("must be 0 or more; count the resident's own visits"),
    /** Nobody attended. */
    NO_ATTENDANCE("must be at least 1 attendance; a session without anyone is not recorded");

    private final String advice;

    ActRefusalReason(String advice) {
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }
}
