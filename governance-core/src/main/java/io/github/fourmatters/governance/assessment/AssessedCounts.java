package io.github.fourmatters.governance.assessment;

/**
 * How much an assessment rests on, as three counts.
 *
 * @param units how many units have a row
 * @param issues how many closed issues of theirs were evaluated
 * @param ballots how many ballots were counted on these
 */
public record AssessedCounts(long units, long issues, long ballots) {}
