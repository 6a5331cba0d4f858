package io.github.fourmatters.governance.spi.memory;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import java.time.Instant;

/**
 * Holds one notice in the queue. Immutable: what changes is a new one in its place.
 *
 * @param place its place in the order of enqueueing, which is its id as well
 * @param notice the notice
 * @param from when it may be claimed: first or again, or when its lease runs out
 * @param attempts how often it was claimed
 * @param lease the number of the claim that holds it, or 0
 */
record Waiting(long place, Notice notice, Instant from, int attempts, long lease) {

    /** Tells which notices are kept in order. */
    record Line(LedgerId ledger, String orderKey) {}

    Line line() {
        return new Line(notice.ledger(), notice.orderKey());
    }

    Undelivered shown() {
        return new Undelivered(Long.toString(place), notice, from, attempts);
    }

    Waiting attempted(int times) {
        return new Waiting(place, notice, from, times, lease);
    }

    Waiting leased(long number, Instant until) {
        return new Waiting(place, notice, until, attempts + 1, number);
    }

    Waiting givenBack(Instant due) {
        return new Waiting(place, notice, due, attempts, 0);
    }

    Waiting untried(Instant due) {
        return new Waiting(place, notice, due, attempts - 1, 0);
    }
}
