/**
 * Ballots counted: which of a person's ballots counts, and how many of each level there are, in whole numbers that add up in any order.
 *
 * <p>Start with {@link io.github.fourmatters.governance.tally.BallotBox}, where ballots from everywhere are joined, and
 * {@link io.github.fourmatters.governance.tally.Tally}, what is counted in it; {@link
 * io.github.fourmatters.governance.tally.IssueBallotRules} says of one issue where its ballots belong and which of them count.
 *
 * <pre>{@code
 * BallotBox box = BallotBox.fromBytes(north).join(BallotBox.fromBytes(south));
 * Polls polls = Polls.of(List.of(
 *         new IssueBallotRules(issue, 0, new TallyKey(quarter, roads, grid, UnitShares.lead(unit)), eligibility)));
 * Tally tally = Tally.builder().count(box, polls, charter.version()).build();
 * tally.by(TallyKey::category).get(roads).histogram(Party.RESIDENTS);
 * }</pre>
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>Two algebras, two types. A box is joined (idempotent, because messages are delivered twice); a tally is added up (not idempotent,
 *       because sums are not). A tally is made of a whole box and never of loose ballots, so nobody adds up what should have been joined.
 *   <li>A box keeps what was superseded. A late last word does not count, and then the word before it does; and whoever asks what was
 *       superseded gets the same answer after any redelivery. Received = counted + excluded + superseded, always.
 *   <li>Exclusions come before supersession: among the ballots of a person that may count, the greatest does.
 *   <li>A key has no party in it: under one key the parties of an issue stay side by side, by {@link
 *       io.github.fourmatters.governance.tally.BallotsPerParty}. The sum of histograms (MICRO) and the mean of composites (MACRO) both
 *       follow from that, exactly, for weights, points, minimum and missing-party rule that are chosen later. A turnout without community
 *       ballots does not say why there are none: where a silent community makes a composite invalid, count what it settled itself in a
 *       tally of its own.
 *   <li>Joint issues hold their {@link io.github.fourmatters.governance.tally.UnitShares} in the key. Counts stay whole; fractions are
 *       applied when somebody asks for a unit.
 *   <li>Bytes are canonical: equal contents have equal bytes, and bytes that a writer would not write are refused. A constant is
 *       written as its own number, which never changes. A change of the form is a new version of it.
 *   <li>Ballots lie sorted by issue, cycle and person, and polls in the same order. So counting is a walk over two lists, with one look-up
 *       an issue and none a ballot; it reads party and level of a ballot and nothing else, unless one of the ballots was revised,
 *       late, or to be asked for its person.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.tally;

import org.jspecify.annotations.NullMarked;
