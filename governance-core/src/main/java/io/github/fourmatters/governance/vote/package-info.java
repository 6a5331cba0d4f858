/**
 * How votes are counted and what they decide (表决): pure values, without meetings, commands or events.
 *
 * <p>Start with {@link io.github.fourmatters.governance.vote.DecisionRule}: quorum, majority and its base. Then
 * {@link io.github.fourmatters.governance.vote.TieBreaker}, the rule that decides a tie; {@link io.github.fourmatters.governance.vote.RecusalQuorumRule};
 * {@link io.github.fourmatters.governance.vote.RulePreset}, the rules of laws and handbooks with their sources; and
 * {@link io.github.fourmatters.governance.vote.VoteSheet}, which counts.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>It stands apart from {@code deliberate}, and uses no other package of the matters: whoever argues about an outcome needs these pages alone.
 *   <li>Whole numbers only, at most 10¹² with denominators up to 10⁶, so that no product overflows and no share is rounded.
 *   <li>Consensus is no kind of its own: it is all of the votes cast. A rule has one scale, or two that must both be met.
 *   <li>A rule and a {@link io.github.fourmatters.governance.vote.VoteCount} are all that a verdict depends on; both are stored.
 *   <li>{@code NO_QUORUM} is a verdict of its own and no defeat.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.vote;

import org.jspecify.annotations.NullMarked;
