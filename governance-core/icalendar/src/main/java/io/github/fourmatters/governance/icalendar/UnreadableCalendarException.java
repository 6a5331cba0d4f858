package io.github.fourmatters.governance.icalendar;

import io.github.fourmatters.governance.spi.text.Quoted;

/** Says that a file is no calendar, with the line at which it fails. Trying again does not help; another file does. */
public final class UnreadableCalendarException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The line, from 1. */
    private final int line;

    /** What stands there. */
    private final String value;

    UnreadableCalendarException(String calendar, int line, String value, String wayOut) {
        super("calendar '%s', line %d: '%s' %s".formatted(Quoted.of(calendar), line, Quoted.of(value), wayOut));
        this.line = line;
        this.value = Quoted.of(value);
    }

    /**
     * Tells where the file fails.
     *
     * @return the line, from 1; in an iCalendar file the line on which the event begins
     */
    public int line() {
        return line;
    }

    /**
     * Tells what stands there.
     *
     * @return the value that was not understood, made fit for a message; perhaps empty
     */
    public String value() {
        return value;
    }
}
