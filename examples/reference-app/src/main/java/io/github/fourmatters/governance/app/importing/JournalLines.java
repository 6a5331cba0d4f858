package io.github.fourmatters.governance.app.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.json.GovernanceJson;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.JournalReader;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** Writes a journal as JSON, one event a line, so that two can be compared with ordinary tools. */
final class JournalLines {
    private final ObjectMapper mapper = GovernanceJson.mapper();
    private final PrintStream out;

    JournalLines(PrintStream out) {
        this.out = out;
    }

    /** Writes ledgers one after the other, each in the order of its positions. */
    void write(Storage<Fact> storage, List<LedgerId> ledgers) {
        ledgers.forEach(ledger -> write(storage, ledger));
    }

    private void write(Storage<Fact> storage, LedgerId ledger) {
        new JournalReader<>(storage.journal()).readLedger(ledger, 0, recorded -> write(ledger, recorded));
    }

    private void write(LedgerId ledger, Recorded<Fact> recorded) {
        try {
            out.println(mapper.writeValueAsString(Line.of(ledger, recorded)));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("position " + recorded.position() + " of " + ledger, failure);
        }
    }

    /**
     * One line.
     *
     * @param ledger the ledger
     * @param position the event's place in it
     * @param stream the kind and the key of its stream
     * @param version its place in the stream
     * @param command the command that it came from
     * @param recordedAt when it was recorded
     * @param fact the event, with who, in which role, under which charter and when
     */
    record Line(
            LedgerId ledger,
            long position,
            String stream,
            long version,
            CommandId command,
            Instant recordedAt,
            Fact fact) {
        static Line of(LedgerId ledger, Recorded<Fact> recorded) {
            return new Line(
                    ledger,
                    recorded.position(),
                    recorded.stream().kind() + "/" + recorded.stream().key(),
                    recorded.version(),
                    recorded.command(),
                    recorded.recordedAt(),
                    recorded.payload());
        }
    }
}
