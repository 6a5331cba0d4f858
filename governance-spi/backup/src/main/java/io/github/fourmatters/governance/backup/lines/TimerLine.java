package io.github.fourmatters.governance.backup.lines;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;

/** Builds the line of a timer, and reads it back; stateless. */
final class TimerLine {

    private TimerLine() {}

    static LineBuilder of(DueTimer timer) {
        return new LineBuilder(LineKind.TIMER)
                .stream(timer.key().subject()).text("name", timer.key().name()).instant("at", timer.at());
    }

    static DueTimer read(Line line, LedgerId ledger) {
        return new DueTimer(
                new TimerKey(line.stream(ledger), line.text("name")), Microseconds.exact("at", line.instant("at")));
    }
}
