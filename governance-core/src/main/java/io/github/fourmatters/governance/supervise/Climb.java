package io.github.fourmatters.governance.supervise;

import io.github.fourmatters.governance.deliberate.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far one measure has climbed.
 *
 * @param level the highest rung that it has reached
 * @param due the due instant from which {@code next} was reckoned
 * @param next when it reaches the next rung; empty at the top
 */
record Climb(SupervisionLevel level, Instant due, Optional<Instant> next) {
    /** The first instant that is late: what is done at the due instant itself is on time. */
    static final Duration FIRST_LATE_INSTANT = Duration.ofNanos(1_000);

    /** The climb of a measure that has not been looked at since it has its due instant. */
    static Climb from(SupervisionLevel level, Instant due) {
        return new Climb(level, due, Optional.of(late(due)));
    }

    static Instant late(Instant due) {
        return due.plus(FIRST_LATE_INSTANT);
    }

    /** Whether the next rung was settled for the measure as it is due now. */
    boolean isOf(Measure measure) {
        return due.equals(measure.due());
    }
}
