/**
 * Members act (党员干事): measures are offered to units as assignments, done, and reported; errands and volunteer sessions are counted.
 *
 * <p>Start with {@link io.github.fourmatters.governance.act.AssignmentStatus}, then {@code ActDecider} and {@code AssignmentDecider}, which
 * hold the rules, one method each.
 *
 * <p>Lasting decisions of this room:
 * <ul>
 *   <li>An adopted service item is folded as an offer. A resolution compels no independent unit: the unit accepts, declines or lets the
 *       offer expire.
 *   <li>A successor inherits the due date of the assignment that it follows: returning work does not reset the clock.
 *   <li>A measure is completed by its lead unit. The issue is done when each required measure is and no assignment is open, whatever
 *       the last step was; {@code IssueCompleted} is therefore an event of its own.
 *   <li>The community settles directly in one command that chooses, offers and accepts; the actor must be able to do all of it.
 *   <li>Errands and sessions are registers of their own. They are never issues, and never evaluated.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.act;

import org.jspecify.annotations.NullMarked;
