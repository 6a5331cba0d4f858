/**
 * What is worked out from counted ballots at the end: exact figures from whole numbers.
 *
 * <p>Start with {@link io.github.fourmatters.governance.score.Composite}, the grade of an issue, and
 * {@link io.github.fourmatters.governance.score.Weighting}, the policy behind it. {@link io.github.fourmatters.governance.score.Aggregation}
 * and {@link io.github.fourmatters.governance.score.YearAggregation} make one grade of many; {@link io.github.fourmatters.governance.score.GradeScale},
 * {@link io.github.fourmatters.governance.score.Ranking} and {@link io.github.fourmatters.governance.score.Rounding} show it.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>Every figure is an exact fraction until it is shown, and is rounded once. Grades, ranks and flags are decided before rounding. Only
 *       the ends of an {@link io.github.fourmatters.governance.score.Interval} are decimals, since they hold a square root.
 *   <li>What cannot be divided is absent, an empty {@code Optional}: never 0, never 100 %, never filled in.
 *   <li>Where two ways of working a figure out are both in use and differ, the way is an argument without a default, and has a name:
 *       {@code MICRO} or {@code MACRO}, three {@code YearAggregation}s, {@code RENORMALISE} or {@code INVALID}, a lower or a mid median.
 *   <li>It knows no policy of another package: whoever needs one makes its {@code Weighting} from its own fields.
 *   <li>A party that drops out by rule ({@link io.github.fourmatters.governance.score.Weighting#without}) is not a party that is missing.
 *   <li>Flags ({@link io.github.fourmatters.governance.score.SameLevelFlag}, {@link io.github.fourmatters.governance.score.Outliers},
 *       {@link io.github.fourmatters.governance.score.PartyGap}) are for human eyes: nothing in the library acts upon one.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.score;

import org.jspecify.annotations.NullMarked;
