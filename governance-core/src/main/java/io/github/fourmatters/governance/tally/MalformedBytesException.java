package io.github.fourmatters.governance.tally;

/**
 * Thrown when bytes are not what a {@link BallotBox}, a {@link Tally} or {@link DurationHistogram} wrote: damaged, cut off, too many, or of something
 * else. Trying again does not help; ask for the bytes again.
 */
public final class MalformedBytesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** Where the bytes cease to make sense. */
    private final int offset;

    MalformedBytesException(String kind, int offset, String problem) {
        super("bytes of " + kind + " are malformed at offset " + offset + ": " + problem
                + "; ask whoever wrote them for the whole bytes again");
        this.offset = offset;
    }

    /**
     * Returns where the bytes cease to make sense.
     *
     * @return the offset of the first byte of what is wrong, from 0 on; the length of the bytes where they end too early
     */
    public int offset() {
        return offset;
    }
}
