package io.github.fourmatters.governance.app.year;

/** The turn that an issue's story takes. */
enum IssueCourse {
    /** Everything goes as it should. */
    PLAIN,
    /** Nobody answers whether it is resolved, and the window runs out. */
    UNANSWERED,
    /** The resident says that it is not resolved; it is done again. */
    DISCONFIRMED,
    /** A resident objects to the disclosed result and is right; it is done again. */
    OBJECTION_UPHELD,
    /** A resident objects to the disclosed result and is not right. */
    OBJECTION_DISMISSED,
    /** It is done after its due date. */
    LATE,
    /** The unit says no, and another takes it on. */
    DECLINED,
    /** The unit gives it back, and another takes it on. */
    RETURNED,
    /** The community takes it from the unit and gives it to another. */
    REASSIGNED,
    /** The unit does not answer in time, and another takes it on. */
    EXPIRED,
    /** At the end of the year it is being worked on, in time. */
    OPEN,
    /** At the end of the year it is past its due date. */
    OPEN_OVERDUE,
    /** At the end of the year it is being done again. */
    OPEN_SENT_BACK;

    boolean isSettled() {
        return compareTo(OPEN) < 0;
    }
}
