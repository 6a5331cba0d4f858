/**
 * Three parties evaluate (三方评事): the resident confirms, the result is disclosed and may be objected to, and each quarter the community,
 * party members and residents grade what was done.
 *
 * <p>Start with {@code ResultDecider}, {@code BallotDecider} and {@code RoundDecider}, which hold the rules, one method each.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>An issue belongs to the round of the quarter in which its objection window ends. The round opens when the quarter has ended.
 *   <li>Ballots stand on the stream of their issue, not of the round: so two issues never wait for each other, and a round of a million
 *       ballots closes in one small append. The round is read for each ballot, so that none slips in behind its close.
 *   <li>An issue closes one microsecond after its round, the next instant that there is, so that the clock always closes the round first.
 *   <li>When a result does not stand, the complainant need not know what has to be done: if no measure is named, the unit that answered
 *       for the work gets a new required one, with the charter's limit for rework.
 *   <li>A closed issue takes nothing but a reopening, with four exceptions that stand beside its stage and move nothing: a correction; a
 *       late ballot, which is kept and not counted; a verification; and a call-back. The last two are facts of their own from the day the
 *       work is done: whether the matter is still resolved weeks after its round has closed is how a rebound is found out, and the three
 *       rates count the call-backs of a period whatever has become of their issues.
 *   <li>Ballots are about the result as it was disclosed when the time for objections ended: each cites its hash. The voter is given a
 *       receipt, a hash over the ballot and the id of the command that cast it.
 *   <li>The close of an issue tells by what weights it was made, and is version 1 of a {@code GradeVersion}. Nothing moves a grade after that but
 *       a correction, which takes out ballots that should not have counted, by the weights of the close, and cites the version before it.
 *   <li>Where the community did the work itself it is no party of that close: it is not in the weights of that close, and so is not missing.
 *   <li>What residents say in an objection goes to the vault, like the words of a report.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.evaluate;

import org.jspecify.annotations.NullMarked;
