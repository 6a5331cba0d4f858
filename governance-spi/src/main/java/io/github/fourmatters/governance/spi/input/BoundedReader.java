package io.github.fourmatters.governance.spi.input;

import static java.util.Objects.checkFromIndexSize;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/**
 * Reads characters from another reader, and refuses them as soon as they are too many in all, in one line or in one record, if one is NUL,
 * or if they are not of the encoding. Passes over U+FEFF in the first place. For one thread.
 *
 * <pre>{@code
 * try (Reader table = new BoundedReader("requests.csv", Files.newBufferedReader(file), InputLimits.STANDARD)) {
 *     int first = table.read();
 * }
 * }</pre>
 */
public final class BoundedReader extends Reader {

    private static final char MARK = '\uFEFF';
    private static final String OTHER_FILE = "name the right file, or make it smaller";

    private final String name;
    private final Reader in;
    private final InputLimits limits;
    private final String encoding;
    private boolean recordsCount;
    private long all;
    private long line = 1;
    private long inLine;
    private long inRecord;

    /**
     * Begins to read.
     *
     * @param name what is read, for messages
     * @param in the characters
     * @param limits how many at most
     */
    public BoundedReader(String name, Reader in, InputLimits limits) {
        this(name, in, limits, "its encoding");
    }

    BoundedReader(String name, Reader in, InputLimits limits, String encoding) {
        this.name = requireNonNull(name, "name");
        this.in = requireNonNull(in, "in");
        this.limits = requireNonNull(limits, "limits");
        this.encoding = encoding;
    }

    /** Begins to hold each record against the limit of a text: a record may go over many lines. */
    public void countRecords() {
        recordsCount = true;
    }

    /**
     * Reads characters.
     *
     * @param into where they go
     * @param from the first place there
     * @param most how many at most
     * @return how many were read; -1 at the end
     * @throws UnreadableInputException if they are too many, are not of the encoding, or one is NUL
     * @throws IOException if the other reader fails otherwise
     */
    @Override
    public int read(char[] into, int from, int most) throws IOException {
        checkFromIndexSize(from, most, into.length);
        int count = decoded(into, from, most);
        if (all == 0 && count > 0 && into[from] == MARK) {
            all++;
            count = count == 1 ? decoded(into, from, most) : withoutMark(into, from, count);
        }
        for (int at = from; at < from + count; at++) {
            follow(into[at]);
        }
        return count;
    }

    private int decoded(char[] into, int from, int most) throws IOException {
        try {
            return in.read(into, from, most);
        } catch (CharacterCodingException wrong) {
            throw refuse(
                    "is not text in " + encoding + " from line " + line + " on",
                    "name a text file, or say how it is encoded");
        }
    }

    private static int withoutMark(char[] into, int from, int count) {
        System.arraycopy(into, from + 1, into, from, count - 1);
        return count - 1;
    }

    private void follow(char character) {
        all++;
        inLine++;
        inRecord++;
        if (character == '\n' || character == '\r') {
            inLine = 0;
            line += character == '\n' ? 1 : 0;
        } else if (character == 0) {
            throw refuse("is not a text file: it holds a NUL character in line " + line, "name a text file");
        }
        if (all > limits.bytes()) {
            throw refuse("has more than " + limits.bytes() + " characters", OTHER_FILE);
        } else if (inLine > limits.line()) {
            throw refuse("has more than " + limits.line() + " characters in line " + line, OTHER_FILE);
        } else if (recordsCount && inRecord > limits.text()) {
            throw refuse(
                    "has more than " + limits.text() + " characters in one record, which goes on in line " + line,
                    "look for a quote that is not closed");
        }
    }

    /** Says that a record was read, so that the next one may be as long again. What was read ahead counts as part of the next. */
    public void nextRecord() {
        inRecord = 0;
    }

    /**
     * Tells how far the reading has come.
     *
     * @return the line, from 1
     */
    public long line() {
        return line;
    }

    private UnreadableInputException refuse(String problem, String wayOut) {
        return new UnreadableInputException(name, problem, wayOut);
    }

    /** Closes the other reader. */
    @Override
    public void close() throws IOException {
        in.close();
    }
}
