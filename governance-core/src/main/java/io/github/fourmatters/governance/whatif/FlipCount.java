package io.github.fourmatters.governance.whatif;

/**
 * How many facts of one kind were derived again.
 *
 * @param derived all of them
 * @param flipped those that come out otherwise
 * @param notSimulated those that lean on one that comes out otherwise
 */
public record FlipCount(long derived, long flipped, long notSimulated) {
    static final FlipCount NONE = new FlipCount(0, 0, 0);

    FlipCount plus(DerivedFact finding) {
        return new FlipCount(
                derived + 1, flipped + (finding.flips() ? 1 : 0), notSimulated + (finding.simulated() ? 0 : 1));
    }
}
