package io.github.fourmatters.governance.jdbc.file;

import java.time.Duration;

/**
 * Says how a place is opened. Immutable.
 *
 * @param isReadOnly whether nothing is written
 * @param isRefusing whether a place whose tables do not fit each other is refused
 * @param patience how long a transaction waits for another one, in whole milliseconds
 */
public record OpeningMode(boolean isReadOnly, boolean isRefusing, Duration patience) {

    private static final OpeningMode USUAL = new OpeningMode(false, true, Duration.ofSeconds(10));

    /**
     * Gives the mode that is right for an office: reading and writing, with ten seconds of patience.
     *
     * @return the mode
     */
    public static OpeningMode usual() {
        return USUAL;
    }

    /**
     * Gives this mode, to read only.
     *
     * @return the mode
     */
    public OpeningMode readOnly() {
        return new OpeningMode(true, isRefusing, patience);
    }
}
