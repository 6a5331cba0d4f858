/**
 * The figures of any period, as known at any instant: statistics, accountability, and the ballots counted anew.
 *
 * <p>Start with {@link io.github.fourmatters.governance.figures.Statistics}, the view, and
 * {@link io.github.fourmatters.governance.figures.Figures}, its answer; then
 * {@link io.github.fourmatters.governance.figures.Accountability} and {@link io.github.fourmatters.governance.figures.BallotCount}.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>Whole numbers only are gathered and merged; rates, ranks and means are worked out at the end, from the merged whole.
 *   <li>Figures as of an instant look at what had taken effect by then, however late it was recorded.
 *   <li>Figures of issues are of a cohort: those accepted in the period. Settled is what reached {@code DONE} and was not sent back or
 *       reopened; rejected and referred issues are never in it, merged ones leave it, withdrawn ones and those without action
 *       stay in it as excluded.
 *   <li>An issue is on time if no due date of it was ever missed, in no plan and no cycle. So neither rework nor another plan nor a
 *       reopening heals a missed one; one that is open and has missed a date counts as open past due. The mark of the very first
 *       completion stands in the register.
 *   <li>Where figures are split by unit, an issue counts once, for the unit that discloses it: who completed the first required measure, else
 *       who leads it. A missed due date is that of the unit that had the work then. So units add up to the total.
 *   <li>Grades are worked out from the histograms of the closes, as corrected.
 *       {@link io.github.fourmatters.governance.figures.BallotCount} counts the ballots themselves anew, and comes to the same.
 *   <li>Ballots are seen once their round has closed, never before.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.figures;

import org.jspecify.annotations.NullMarked;
