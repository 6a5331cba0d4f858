package io.github.fourmatters.governance.supervise;

import io.github.fourmatters.governance.calendar.Deadline;
import java.time.Instant;
import java.util.Optional;

/**
 * How far one overdue measure has climbed the ladder.
 *
 * @param level the highest rung that it has reached
 * @param due the due instant from which {@code next} was reckoned
 * @param next when it may reach the next rung; empty at the top
 * @param settled whether {@code next} was recorded in an event; then a later charter does not change it
 */
record LadderPosition(SupervisionLevel level, Instant due, Optional<Instant> next, boolean settled) {
    /** The position of a measure whose next rung has not been computed since its due instant was set. */
    static LadderPosition from(SupervisionLevel level, Instant due) {
        return new LadderPosition(level, due, Optional.of(Deadline.firstLate(due)), false);
    }

    static LadderPosition settled(SupervisionLevel level, Instant due, Optional<Instant> next) {
        return new LadderPosition(level, due, next, true);
    }
}
