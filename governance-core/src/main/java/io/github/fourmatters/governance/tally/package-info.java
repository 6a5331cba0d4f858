/**
 * Ballots counted: which of a person's ballots counts, and how many of each level there are, in whole numbers that add up in any order.
 *
 * <p>Start with {@link io.github.fourmatters.governance.tally.Histogram}.
 */
@NullMarked
package io.github.fourmatters.governance.tally;

import org.jspecify.annotations.NullMarked;
