package io.github.fourmatters.governance;

/**
 * What became of the alarms that had fallen due.
 *
 * @param carriedOut how many took effect
 * @param dropped how many had nothing left to do, because their subject had moved on, or because another node had let them ring meanwhile
 * @param deferred how many could not take effect yet and stay, for example because the calendar does not reach far enough, or because they
 *     failed
 */
public record TickReport(int carriedOut, int dropped, int deferred) {
    TickReport plus(TickReport other) {
        return new TickReport(carriedOut + other.carriedOut, dropped + other.dropped, deferred + other.deferred);
    }
}
