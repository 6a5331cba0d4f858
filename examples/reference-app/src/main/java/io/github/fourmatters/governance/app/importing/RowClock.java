package io.github.fourmatters.governance.app.importing;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands at the instant of the step that is being played. For one thread. */
final class RowClock implements InstantSource {
    private Instant now = Instant.EPOCH;

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
