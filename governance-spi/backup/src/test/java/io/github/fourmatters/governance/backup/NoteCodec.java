package io.github.fourmatters.governance.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.tck.fact.Fact;

/** Writes a fact as UTF-8; one that begins with "raw" byte by byte, which is no UTF-8 if it holds an umlaut. */
final class NoteCodec implements EventCodec<Fact> {

    private static final String RAW = "raw";

    @Override
    public Encoded encode(Fact event) {
        return event.text().startsWith(RAW)
                ? new Encoded(RAW, 2, event.text().getBytes(ISO_8859_1))
                : new Encoded("noted", 1, event.text().getBytes(UTF_8));
    }

    @Override
    public Fact decode(Encoded encoded) {
        return new Fact(new String(encoded.payload(), encoded.type().equals(RAW) ? ISO_8859_1 : UTF_8));
    }
}
