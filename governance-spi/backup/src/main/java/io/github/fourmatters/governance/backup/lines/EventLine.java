package io.github.fourmatters.governance.backup.lines;

import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.StoredEvent;

/** Builds the line of an event, and reads it back; stateless. */
final class EventLine {

    private EventLine() {}

    static LineBuilder of(StoredEvent event) {
        return new LineBuilder(LineKind.EVENT)
                .number("position", event.position()).stream(event.stream())
                        .number("version", event.version())
                        .text("command", event.command().value())
                        .text("fingerprint", event.fingerprint())
                        .instant("recordedAt", event.recordedAt())
                        .text("eventType", event.encoded().type())
                        .number("schemaVersion", event.encoded().schemaVersion())
                        .content("payload", event.encoded().payload())
                        .text("hash", event.hash());
    }

    static StoredEvent read(Line line, LedgerId ledger) {
        return new StoredEvent(
                line.stream(ledger),
                line.number("version"),
                line.number("position"),
                new CommandId(line.text("command")),
                line.text("fingerprint"),
                line.instant("recordedAt"),
                new Encoded(line.text("eventType"), line.count("schemaVersion"), line.content("payload")),
                line.text("hash"));
    }
}
