/**
 * The registers of issues and of assignments: how each stands now, one line for each.
 *
 * <p>Start with {@link io.github.fourmatters.governance.register.IssueRegister}, the view, then
 * {@link io.github.fourmatters.governance.register.IssueLine} and {@link io.github.fourmatters.governance.register.IssueFilter}. What a
 * unit has in hand is asked of {@link io.github.fourmatters.governance.register.AssignmentRegister}.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>A line shows an issue as it stands after the last fact that was taken in. Pages and counts go by the same filter.
 *   <li>Whether the very first completion was on time stays in the line, whatever comes after. Whether an issue is on time as a whole is a
 *       question to the figures.
 *   <li>A cursor names the issue that was shown last, not a number of lines. So pages that follow one another show each issue once, also
 *       while new ones are raised. Assignments stand in the order of what they were promised with, for due dates move.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.register;

import org.jspecify.annotations.NullMarked;
