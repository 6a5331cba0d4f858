package io.github.fourmatters.governance.issue;

import io.github.fourmatters.governance.calendar.CivilTime;
import java.util.Objects;

/**
 * What every room needs of the charter in force.
 *
 * @param charter the charter's version, which each fact records
 * @param categories the tree of categories
 * @param time the community's zone, working calendar and working hours
 * @param longestText the greatest length of a reason, a measure or a result, in UTF-16 units
 * @param longestReport the greatest length of a resident's words, in UTF-16 units
 */
public record Terms(String charter, CategoryTree categories, CivilTime time, int longestText, int longestReport) {
    /**
     * Checks the parts.
     *
     * @param charter the charter's version
     * @param categories the tree of categories
     * @param time the community's zone, working calendar and working hours
     * @param longestText the greatest length of a text
     * @param longestReport the greatest length of a resident's words
     */
    public Terms {
        Objects.requireNonNull(charter, "charter");
        Objects.requireNonNull(categories, "categories");
        Objects.requireNonNull(time, "time");
    }
}
