/**
 * How far several raters agree, beyond what chance alone would do: exact fractions from a table of levels.
 *
 * <p>Start with {@link io.github.fourmatters.governance.agreement.RatingMatrix}, the table, and
 * {@link io.github.fourmatters.governance.agreement.Agreement}, all that can be said of one.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>It knows quantities alone, and nothing of parties and issues: raters may be persons, parties or units.
 *   <li>Every coefficient is an exact fraction. Where its formula divides by 0 it is undefined, an empty {@code Optional}: raters who all
 *       give the same level to everything show nothing about chance, so that is not 1.
 *   <li>A coefficient is for reading beside the raw agreement, and never a reason to void a round: of 50 pairs, 48 of them (5, 5), 96 %
 *       agree, and α is −1/98.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.agreement;

import org.jspecify.annotations.NullMarked;
