package io.github.fourmatters.governance.assessment;

/**
 * What an assessment is about.
 *
 * @param units how many units have a row
 * @param issues how many closed issues of theirs were evaluated
 * @param ballots how many ballots were counted on these
 */
public record AssessedCounts(long units, long issues, long ballots) {}
