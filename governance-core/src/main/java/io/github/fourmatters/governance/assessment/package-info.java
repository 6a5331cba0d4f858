/**
 * What the figures of a year or a quarter are handed to: the annual assessment of units (年度考核), the conduct appraisal (行风评议) and
 * merit selection (评先选优), as documents that are worked out from the views alone.
 *
 * <p>Start with {@link io.github.fourmatters.governance.assessment.Evidence}, which gathers what the views answer, then
 * {@link io.github.fourmatters.governance.assessment.Assessment}, the document, and
 * {@link io.github.fourmatters.governance.assessment.AssessmentPolicy}, every number that a district may choose.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>A document holds no figure that its rows do not explain: every rate stands there with its two counts, every score as an exact
 *       fraction beside the form in which it is published, and the rules themselves, those of the composites too, are part of the document.
 *   <li>A composite counts as the way from the lowest level's points to the highest's, 0 to 100 %, so that no rank depends on where the
 *       points begin.
 *   <li>Ranks, grades and merit are decided on exact scores. What is published is rounded once and decides nothing.
 *   <li>What is absent has no score: a part without a denominator is left out and the others keep their proportions; without a word of the
 *       three parties there is no score at all, and a unit with too few ballots has no rank and no grade. Nothing is filled with zero.
 *   <li>The public count of accountability records and those that weigh on the score are two numbers: an appeal that is upheld lowers the
 *       second and never the first.
 *   <li>The rules are a value of the caller's and not part of the charter: they decide nothing about an issue, and a district may assess one
 *       year by several.
 *   <li>Issues that no unit answers for yet are in the figures of the views and in no row here.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.assessment;

import org.jspecify.annotations.NullMarked;
