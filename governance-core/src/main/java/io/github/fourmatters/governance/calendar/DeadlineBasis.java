package io.github.fourmatters.governance.calendar;

/** Says what a deadline counts: days, working time or elapsed time. A {@link Pause} uses it to tell how much was left. */
public enum DeadlineBasis {
    /** Whole days: limits of working or of calendar days, and due dates that were named as a day. */
    DAYS,
    /** Time within the working hours of working days. */
    WORKING_TIME,
    /** Real time, at night and on rest days as well. */
    ELAPSED_TIME
}
