package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.tally.Histogram;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Marks a person who gave all of many issues the same level: for a human eye to look at, since it may be careless and may be meant. No
 * ballot is worth less for it.
 *
 * @param level the level, 1 to 5
 * @param issues how many issues got it
 */
public record SameLevelFlag(int level, long issues) {
    /** How many issues it takes, as long as nobody says otherwise: {@value}. */
    public static final int USUAL_ISSUES = 10;

    /**
     * Looks at the counted ballots of one person.
     *
     * @param ofOnePerson the levels that the person gave in the round, one for each issue; not null
     * @param atLeast how many issues it takes, 2 or more; {@value #USUAL_ISSUES} are usual
     * @return the mark, or empty if there are fewer issues, or more than one level
     * @throws IllegalArgumentException naming the number, if it is below 2
     */
    public static Optional<SameLevelFlag> in(Histogram ofOnePerson, int atLeast) {
        requireNonNull(ofOnePerson, "ofOnePerson");
        checkArgument(atLeast >= 2, "the same level takes 2 issues or more, not %s", atLeast);
        long issues = ofOnePerson.total();
        return IntStream.rangeClosed(1, Histogram.LEVELS)
                .filter(level -> issues >= atLeast && ofOnePerson.count(level) == issues)
                .mapToObj(level -> new SameLevelFlag(level, issues))
                .findFirst();
    }
}
