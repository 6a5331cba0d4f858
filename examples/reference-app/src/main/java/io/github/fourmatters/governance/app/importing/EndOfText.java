package io.github.fourmatters.governance.app.importing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Knows whether the text that was read through it ends with the end of a line. */
final class EndOfText extends FilterReader {
    private char last = '\n';

    EndOfText(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            last = (char) read;
        }
        return read;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int count = super.read(into, from, most);
        if (count > 0) {
            last = into[from + count - 1];
        }
        return count;
    }

    boolean endsWithLine() {
        return last == '\n' || last == '\r';
    }
}
