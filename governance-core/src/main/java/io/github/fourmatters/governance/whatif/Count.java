package io.github.fourmatters.governance.whatif;

/**
 * How many facts of one kind were derived again.
 *
 * @param derived all of them
 * @param flipped those that come out otherwise
 * @param notSimulated those that lean on one that comes out otherwise
 */
public record Count(long derived, long flipped, long notSimulated) {
    static final Count NONE = new Count(0, 0, 0);

    Count plus(Finding finding) {
        return new Count(
                derived + 1, flipped + (finding.flips() ? 1 : 0), notSimulated + (finding.simulated() ? 0 : 1));
    }
}
