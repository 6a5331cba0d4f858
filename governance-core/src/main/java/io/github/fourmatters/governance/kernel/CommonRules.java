package io.github.fourmatters.governance.kernel;

import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.calendar.UncoveredYearException;
import io.github.fourmatters.governance.calendar.WorkingTime;
import io.github.fourmatters.governance.issue.CategoryTree;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every matter needs of the charter in force.
 *
 * @param charter the charter's version, which each fact records
 * @param categories the tree of categories
 * @param time the community's zone, working calendar and working hours
 * @param offerWindow how long a unit may take to accept an offer
 * @param appealWindow how long a unit may appeal against being held accountable
 * @param longestText the greatest length of a reason, a measure or a result, in UTF-16 units
 * @param longestReport the greatest length of a resident's words or of a resolution, in UTF-16 units
 */
public record CommonRules(
        String charter,
        CategoryTree categories,
        WorkingTime time,
        TimeLimit offerWindow,
        TimeLimit appealWindow,
        int longestText,
        int longestReport) {
    /**
     * Checks the parts.
     *
     * @param charter the charter's version
     * @param categories the tree of categories
     * @param time the community's zone, working calendar and working hours
     * @param offerWindow how long a unit may take to accept an offer
     * @param appealWindow how long a unit may appeal
     * @param longestText the greatest length of a text
     * @param longestReport the greatest length of a resident's words or of a resolution
     */
    public CommonRules {
        Objects.requireNonNull(charter, "charter");
        Objects.requireNonNull(categories, "categories");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(offerWindow, "offerWindow");
        Objects.requireNonNull(appealWindow, "appealWindow");
    }

    /**
     * Computes when a limit ends.
     *
     * @param start when it begins
     * @param limit the limit
     * @return the last instant inside it; empty if the calendar does not cover a year that it runs into
     */
    public Optional<Instant> due(Instant start, TimeLimit limit) {
        return reckon(reckoning -> limit.dueAfter(start, reckoning));
    }

    /**
     * Computes when a day ends that somebody has named.
     *
     * @param day the day, in a year that the calendar covers or not
     * @return its last microsecond; empty if it lies outside of the years 1 to 9999
     */
    public Optional<Instant> endOf(LocalDate day) {
        return reckon(reckoning -> reckoning.endOfDay(day));
    }

    /**
     * Tells whether an instant that somebody has named can be kept and reckoned with.
     *
     * @param instant the instant
     * @return {@code true} if it lies in the years 1 to 9999 by the community's clock
     */
    public boolean reaches(Instant instant) {
        return reckon(reckoning -> reckoning.dateOf(instant)).isPresent();
    }

    /**
     * Reckons with the community's time.
     *
     * @param reckoning what to reckon
     * @param <T> what comes out
     * @return what came out; empty if the calendar does not cover a year that it needs
     */
    public <T> Optional<T> reckon(Function<WorkingTime, T> reckoning) {
        try {
            return Optional.of(reckoning.apply(time));
        } catch (UncoveredYearException uncovered) {
            return Optional.empty();
        }
    }
}
