package io.github.fourmatters.governance.backup.lines;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Parked;
import io.github.fourmatters.governance.spi.notice.Undelivered;

/**
 * Builds the line of a notice, one that waits or one that was set aside, and reads it back. Its id stays behind: each storage gives its
 * own. Stateless.
 */
final class NoticeLine {

    private static final String NO_ID = "";

    private NoticeLine() {}

    static LineBuilder of(Undelivered waiting) {
        return line(LineKind.NOTICE, waiting.notice())
                .instant("availableAt", waiting.availableAt())
                .number("attempts", waiting.attempts());
    }

    static LineBuilder of(Parked parked) {
        return line(LineKind.PARKED, parked.notice())
                .number("attempts", parked.attempts())
                .text("failure", whole(parked.failure()))
                .instant("since", parked.since());
    }

    /** Puts a mark in the place of half a pair of units, which may be left where a failure was cut, and which no encoding keeps. */
    private static String whole(String failure) {
        return failure.codePoints()
                .map(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE ? '\ufffd' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static LineBuilder line(LineKind kind, Notice notice) {
        return new LineBuilder(kind)
                .text("dedupeKey", notice.dedupeKey())
                .text("orderKey", notice.orderKey())
                .text("recipient", notice.recipient())
                .text("template", notice.template())
                .texts("parameters", notice.parameters());
    }

    static Undelivered waiting(Line line, LedgerId ledger) {
        return new Undelivered(
                NO_ID,
                notice(line, ledger),
                Microseconds.exact("availableAt", line.instant("availableAt")),
                line.count("attempts"));
    }

    static Parked parked(Line line, LedgerId ledger) {
        return new Parked(
                NO_ID,
                line.count("attempts"),
                notice(line, ledger),
                line.text("failure"),
                Microseconds.exact("since", line.instant("since")));
    }

    private static Notice notice(Line line, LedgerId ledger) {
        return new Notice(
                line.text("dedupeKey"),
                ledger,
                line.text("orderKey"),
                line.text("recipient"),
                line.text("template"),
                line.textsByName("parameters"));
    }
}
