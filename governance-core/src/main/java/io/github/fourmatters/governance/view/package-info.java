/**
 * What can be seen: registers, timelines and figures, each a fold over what was recorded.
 *
 * <p>Start with {@link io.github.fourmatters.governance.view.IssueRegister}, {@link io.github.fourmatters.governance.view.Timeline} and
 * {@link io.github.fourmatters.governance.view.Statistics}; each names its {@link io.github.fourmatters.governance.view.View} and the
 * questions that it answers.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>A projection is filled fact by fact, in the order of positions, and may be merged with that of another ledger. Whole numbers only;
 *       rates, ranks and means are worked out at the end, from the merged whole.
 *   <li>A projection is changed in place. It is never handed out: a question is put to it and answered with values. What it keeps of one
 *       issue is small and immutable, so that a merge shares it and copies no history.
 *   <li>Of each issue a short history is kept, by the instants at which facts took effect. Figures as of an instant look at what had taken
 *       effect by then, however late it was recorded.
 *   <li>Figures of issues are of a cohort: those accepted in the period. Settled is what reached {@code DONE} and was not sent back or
 *       reopened; rejected and referred issues are never in it, merged ones leave it, withdrawn ones and those without action
 *       stay in it as excluded.
 *   <li>An issue is on time if no due date of it was ever missed, in no plan and no cycle. So neither rework nor another plan nor a
 *       reopening heals a missed one; one that is open and has missed a date counts as open past due. The mark of the very first
 *       completion stands beside it in the register.
 *   <li>Where figures are split by unit, an issue counts once, for the unit that discloses it: who completed the first required measure, else
 *       who leads it. A missed due date is that of the unit that had the work then. So units add up to the total.
 *   <li>Grades are worked out from the histograms of the closes, as corrected. {@link io.github.fourmatters.governance.view.BallotCount} counts
 *       the ballots themselves anew, and comes to the same.
 *   <li>Ballots are seen once their round has closed, never before.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.view;

import org.jspecify.annotations.NullMarked;
