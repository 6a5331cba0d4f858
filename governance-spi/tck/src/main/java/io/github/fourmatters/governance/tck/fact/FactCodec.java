package io.github.fourmatters.governance.tck.fact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.UnreadableEventException;

/** Turns facts into bytes and back, under a type name and a schema version of choice. Immutable. */
public final class FactCodec implements EventCodec<Fact> {

    private final String type;
    private final int schemaVersion;

    /** Makes the codec that a storage is tested with: type {@code noted}, schema version 1. */
    public FactCodec() {
        this("noted", 1);
    }

    /**
     * Makes a codec of another type or version, as another program would have it.
     *
     * @param type the name that events are written under, and the only one that is read
     * @param schemaVersion the version that events are written in, and the newest that is read
     */
    public FactCodec(String type, int schemaVersion) {
        this.type = type;
        this.schemaVersion = schemaVersion;
    }

    @Override
    public Encoded encode(Fact event) {
        return new Encoded(type, schemaVersion, event.text().getBytes(UTF_8));
    }

    @Override
    public Fact decode(Encoded encoded) {
        if (!encoded.type().equals(type)) {
            throw new UnreadableEventException(
                    encoded.type(), encoded.schemaVersion(), "the type is unknown here; use a newer program", null);
        }
        if (encoded.schemaVersion() > schemaVersion) {
            throw new UnreadableEventException(
                    encoded.type(),
                    encoded.schemaVersion(),
                    "only versions up to " + schemaVersion + " are known here; use a newer program",
                    null);
        }
        return new Fact(new String(encoded.payload(), UTF_8));
    }
}
