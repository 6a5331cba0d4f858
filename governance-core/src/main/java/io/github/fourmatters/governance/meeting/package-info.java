/**
 * The joint meeting (联席会议), a part of the second matter: from notice to minutes, it decides item by item.
 *
 * <p>Start with {@link io.github.fourmatters.governance.meeting.MeetingCommand} and
 * {@link io.github.fourmatters.governance.meeting.VotingCommand}, which stand in the order of a meeting. What a count decides, and what
 * decides a tie, stands in the package {@code vote}: {@link io.github.fourmatters.governance.vote.DecisionRule} and
 * {@link io.github.fourmatters.governance.vote.TieBreaker}. The rules of each command are in a decider, one method a command:
 * <table>
 *   <caption>The deciders</caption>
 *   <tr><th>decider</th><th>rules of</th></tr>
 *   <tr><td>{@code ConveningDecider}</td><td>notice, seats, agenda, chair</td></tr>
 *   <tr><td>{@code SittingDecider}</td><td>attendance, recusal, adjourning, closing</td></tr>
 *   <tr><td>{@code ProposalDecider}</td><td>proposals and amendments</td></tr>
 *   <tr><td>{@code VotingDecider}</td><td>open votes, papers, their count, the casting vote</td></tr>
 *   <tr><td>{@code OutcomeDecider}</td><td>outcomes of amendments and items</td></tr>
 * </table>
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>A meeting records the rule that it was convened under, and each decided item and amendment its count: anyone can decide it again.
 *   <li>An item's outcome stands on the meeting's stream and on that of each of its issues, in one append.
 *   <li>Who is present and casts no vote abstains. A new text voids the votes on the old one, an amendment those on the main text.
 *   <li>Votes cite a hash of the text <em>and</em> of the measures that it promises.
 *   <li>The choices of a secret ballot never enter the library; it keeps who put in a paper, and one count with two tellers. Therefore it
 *       needs a rule that counts heads: a sum of weights would tell who said what.
 *   <li>An adjourned meeting stays one meeting with several sittings; what found no quorum is taken up again, what was decided is not.
 *   <li>The chair is a unit, since votes belong to units; its liaison, or a delegate whom it has sent by name, gives the casting
 *       vote. Turns are counted on a stream of their own.
 *   <li>The public minutes show no persons; whether they show how units voted was settled when the meeting was convened.
 *   <li>Withdrawing an issue does not touch the meeting; the item lapses when its turn comes and no issue of it is left.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.meeting;

import org.jspecify.annotations.NullMarked;
