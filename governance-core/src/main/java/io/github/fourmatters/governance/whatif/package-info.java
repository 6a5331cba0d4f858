/**
 * What would be otherwise under another charter: every fact that policy derives is derived again from what was recorded.
 *
 * <p>Start with {@link io.github.fourmatters.governance.whatif.WhatIf}, the answer; {@code WhatIfCalculator} reads the history, and one
 * replay for each kind of fact ({@code IssueReplay}, {@code LadderReplay}, {@code WindowReplay}, {@code VoteReplay}, {@code ScoreReplay}) derives
 * it again.
 *
 * <p>Lasting decisions:
 * <ul>
 *   <li>Nothing is played again and nothing is stored. People would have acted otherwise under other rules, and nobody knows how: what
 *       comes after a fact that turns out otherwise, and leans on it, is told as not simulated.
 *   <li>A due date that the charter of its time does not give was named by hand, and is kept. One that was named by hand and happens to be
 *       what the charter gives cannot be told from it, and moves with the charter.
 *   <li>A pause and an extension are agreed upon with a due date in view; where that would have been another, what follows is not
 *       simulated.
 *   <li>A rung is derived again only where the ladder of its time gives what was recorded. Where it does not, since the work was
 *       extended while it climbed, the recorded level stays, and is told as not simulated if due date or ladder differ.
 *   <li>To whom an issue is attributed, which measures run and which plan is overdue is asked of the matters, as the views and the ladder
 *       ask it; nothing of it is decided here.
 *   <li>In the on-time rate what is not simulated counts as recorded, on both sides.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.whatif;

import org.jspecify.annotations.NullMarked;
