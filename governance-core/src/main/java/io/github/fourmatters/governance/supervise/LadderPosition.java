package io.github.fourmatters.governance.supervise;

import io.github.fourmatters.governance.calendar.Deadline;
import java.time.Instant;
import java.util.Optional;

/**
 * How far one measure has climbed.
 *
 * @param level the highest rung that it has reached
 * @param due the due instant from which {@code next} was reckoned
 * @param next when it may reach the next rung; empty at the top
 * @param settled whether {@code next} stands in an event, and is when it does reach it
 */
record LadderPosition(SupervisionLevel level, Instant due, Optional<Instant> next, boolean settled) {
    /** The climb of a measure that has not been looked at since it has its due instant. */
    static LadderPosition from(SupervisionLevel level, Instant due) {
        return new LadderPosition(level, due, Optional.of(Deadline.firstLate(due)), false);
    }

    static LadderPosition settled(SupervisionLevel level, Instant due, Optional<Instant> next) {
        return new LadderPosition(level, due, next, true);
    }
}
