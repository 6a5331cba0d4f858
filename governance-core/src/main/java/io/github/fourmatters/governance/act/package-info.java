/**
 * Members act (党员干事): measures are offered to units as assignments, done, and reported; errands and volunteer sessions are counted.
 *
 * <p>Start with {@link io.github.fourmatters.governance.act.AssignmentStatus}, then {@code ActDecider}, {@code AssignmentDecider} and
 * {@code DueDateDecider}, which hold the rules, one method each.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>An adopted service item is folded as an offer. A resolution compels no independent unit: the unit accepts, declines or lets the
 *       offer expire.
 *   <li>A successor inherits the due date of the assignment that it follows: returning work does not reset the clock. Nor does it reset
 *       the number of extensions.
 *   <li>A due date moves by a pause and by an extension alone ({@code DueDateDecider}), only to a later day, and never once it is missed. A
 *       pause is given by whoever approves it, so that the approval is an act of that person and not a claim of the unit; an extension is
 *       asked for by the unit and answered by somebody else. What moves a due date records the new one.
 *   <li>The due date of a measure is that of its lead's latest assignment. A pause or an extension of an assisting unit is that unit's own.
 *   <li>Each assignment has one alarm at a time: its offer expires, and once it is accepted the unit is warned of the due date. The warning
 *       is reckoned from the moment at which the due date was given to the unit, by acceptance, resumption or extension.
 *   <li>A measure is completed by its lead unit. The issue is done when each required measure is and no assignment is open, whatever
 *       the last step was; {@code IssueCompleted} is therefore an event of its own.
 *   <li>The community settles directly in one command that chooses, offers and accepts; the actor must be able to do all of it.
 *   <li>Errands and sessions are registers of their own. They are never issues, and never evaluated.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.act;

import org.jspecify.annotations.NullMarked;
