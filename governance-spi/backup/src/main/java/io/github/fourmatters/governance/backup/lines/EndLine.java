package io.github.fourmatters.governance.backup.lines;

import com.google.common.collect.ImmutableList;

/** Writes the last line of a file, by which a whole file is told from one that was cut or altered. */
final class EndLine {

    private static final ImmutableList<LineKind> COUNTED = ImmutableList.of(
            LineKind.CHARTER,
            LineKind.EVENT,
            LineKind.TIMER,
            LineKind.NOTICE,
            LineKind.PARKED,
            LineKind.ERASED,
            LineKind.ENTRY,
            LineKind.KEY,
            LineKind.TOKEN);

    private EndLine() {}

    /** Makes the line that belongs behind so many lines of that checksum. */
    static byte[] of(long lines, Counter counter, Checksum checksum) {
        LineBuilder line = new LineBuilder(LineKind.END).number("lines", lines);
        for (LineKind each : COUNTED) {
            line.number(each.text(), counter.of(each));
        }
        return line.text("sha256", checksum.soFar()).end();
    }
}
