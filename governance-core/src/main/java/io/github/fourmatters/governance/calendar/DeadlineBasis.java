package io.github.fourmatters.governance.calendar;

/** Says what a deadline counts, and so how much of it is left when its clock stands still. */
public enum DeadlineBasis {
    /** Whole days: limits of working or of calendar days, and due dates that were named as a day. */
    DAYS,
    /** Time within the working hours of working days. */
    WORKING_TIME,
    /** Real time, at night and on rest days as well. */
    ELAPSED_TIME
}
