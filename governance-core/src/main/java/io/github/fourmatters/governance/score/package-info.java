/**
 * What is worked out from counted ballots at the end: exact figures from whole numbers.
 *
 * <p>Start with {@link io.github.fourmatters.governance.score.Interval}.
 */
@NullMarked
package io.github.fourmatters.governance.score;

import org.jspecify.annotations.NullMarked;
