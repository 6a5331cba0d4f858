package io.github.fourmatters.governance.disclosure;

/** How open a field of the public record is. */
public enum Privacy {
    /** Stands in the entry as it is, for ever. For ids, units, categories, days and counts. */
    PUBLIC,
    /**
     * Stands in the entry as a salted hash, and is opened beside it. For texts that a stranger could guess from a bare hash by trying, once
     * they are erased.
     */
    GUESSABLE,
    /** Stands in the entry as a salted hash, and is opened beside it. For texts that may tell of a person. */
    PERSONAL,
    /** Stands in the entry as a salted hash and is not opened in public; the office keeps salt and value, and can show them. */
    WITHHELD;

    /**
     * Tells whether the entry holds a salted hash instead of the value.
     *
     * @return {@code true} for all but {@link #PUBLIC}
     */
    public boolean isSalted() {
        return this != PUBLIC;
    }

    /**
     * Tells whether the value can be read in the published file, as long as nobody has erased it.
     *
     * @return {@code true} for all but {@link #WITHHELD}
     */
    public boolean isOpen() {
        return this != WITHHELD;
    }
}
