package io.github.fourmatters.governance.backup.lines;

import io.github.fourmatters.governance.spi.charter.PublishedCharter;

/** Builds the line of a charter, and reads it back; stateless. */
final class CharterLine {

    private CharterLine() {}

    static LineBuilder of(PublishedCharter charter) {
        LineBuilder line = new LineBuilder(LineKind.CHARTER).text("version", charter.version());
        charter.from().ifPresent(from -> line.instant("from", from));
        return line.text("hash", charter.hash()).content("content", charter.content());
    }

    static PublishedCharter read(Line line) {
        return new PublishedCharter(
                line.text("version"), line.instantIfThere("from"), line.text("hash"), line.content("content"));
    }
}
