package io.github.fourmatters.governance.spi.input;

import io.github.fourmatters.governance.spi.check.Check;

/**
 * How much of a file or of a text is read. Each reader has limits of its own, far beyond what real files have; they keep a damaged or
 * hostile one from filling the memory.
 *
 * <pre>{@code
 * InputLimits small = InputLimits.STANDARD.withBytes(1 << 20);
 * }</pre>
 *
 * @param bytes the greatest size in bytes; of what is given as characters, in UTF-16 units
 * @param line the greatest length of a line in UTF-16 units
 * @param depth how deep objects and lists may lie in each other
 * @param text the greatest length of one text, field or name in UTF-16 units; of CSV, of one whole record
 * @param number the greatest number of characters in one number
 * @param elements how many parts there may be: tokens of JSON, fields of CSV, events of a calendar
 */
public record InputLimits(long bytes, int line, int depth, int text, int number, long elements) {

    /** 64 MiB in lines of up to 1 Mi characters, 100 deep, texts of up to 1 Mi characters, numbers of up to 1,000, 5,000,000 parts. */
    public static final InputLimits STANDARD = new InputLimits(64 << 20, 1 << 20, 100, 1 << 20, 1_000, 5_000_000);

    /**
     * Checks that each limit lets something through.
     *
     * @param bytes the greatest size in bytes
     * @param line the greatest length of a line
     * @param depth how deep objects and lists may lie in each other
     * @param text the greatest length of one text
     * @param number the greatest number of characters in one number
     * @param elements how many parts there may be
     * @throws IllegalArgumentException naming the limit, if one is below 1
     */
    public InputLimits {
        Check.atLeast("limit of bytes", bytes, 1);
        Check.atLeast("limit of a line", line, 1);
        Check.atLeast("limit of depth", depth, 1);
        Check.atLeast("limit of a text", text, 1);
        Check.atLeast("limit of a number", number, 1);
        Check.atLeast("limit of elements", elements, 1);
    }

    /**
     * Changes the greatest size.
     *
     * @param greatest the greatest size in bytes, 1 or more
     * @return the other limits with this one
     */
    public InputLimits withBytes(long greatest) {
        return new InputLimits(greatest, line, depth, text, number, elements);
    }

    /**
     * Changes the greatest length of a line.
     *
     * @param longest the greatest length in UTF-16 units, 1 or more
     * @return the other limits with this one
     */
    public InputLimits withLine(int longest) {
        return new InputLimits(bytes, longest, depth, text, number, elements);
    }

    /**
     * Changes how many parts there may be.
     *
     * @param most how many, 1 or more
     * @return the other limits with this one
     */
    public InputLimits withElements(long most) {
        return new InputLimits(bytes, line, depth, text, number, most);
    }
}
