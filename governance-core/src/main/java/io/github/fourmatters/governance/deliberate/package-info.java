/**
 * The branch deliberates (支部理事): triage, then a joint meeting that decides item by item.
 *
 * <p>Start with {@link io.github.fourmatters.governance.vote.DecisionRule}, which says when a meeting has a quorum and when a
 * proposal is adopted; then {@code DeliberateDecider} and {@code MeetingDecider}, one method for each command.
 *
 * <p>Lasting decisions of this room:
 * <ul>
 *   <li>A meeting records the rule that it was convened under, and each decided item its tally: anyone can decide it again.
 *   <li>An item's outcome stands on the meeting's stream and on that of each of its issues, in one append.
 *   <li>Who is present and casts no vote abstains. A new text voids the votes on the old one.
 *   <li>Withdrawing an issue does not touch the meeting; the item lapses when its turn comes and no issue of it is left.
 *   <li>Settling an issue directly (当面协调解决) is a choice of this room's, but offers and accepts in one command, so the command stands in
 *       the room to the right, which knows assignments.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.deliberate;

import org.jspecify.annotations.NullMarked;
