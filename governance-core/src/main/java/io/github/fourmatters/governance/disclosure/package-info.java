/**
 * The public record (公示): what a community has disclosed, as the leaves of one growing tree that anyone can check.
 *
 * <p>Start with {@link io.github.fourmatters.governance.disclosure.Disclosure}, the view of what was disclosed, then
 * {@link io.github.fourmatters.governance.disclosure.MerkleTree} and {@link io.github.fourmatters.governance.disclosure.TreeHead}. How entries
 * become bytes, and the file that is published, is a module of its own, {@code governance-disclosure}.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>A leaf never changes. What becomes of a disclosed result later, an objection, a ruling, a close, is a further entry that names the
 *       same issue and cycle. An objection that was upheld makes the others that are pending moot; those get no ruling.
 *   <li>Entries stand in the order in which they were recorded, and belong to the quarter of the day on which they were <em>recorded</em>, not
 *       of the day on which they took effect: a clock that catches up late must not slip anything into a quarter that was published.
 *   <li>Days, not instants, are disclosed: the hour at which somebody objected is nobody's business.
 *   <li>What residents said, in a report or an objection, is not disclosed at all, nor is any subject's id. The three texts of a result and
 *       the reason of a ruling are written by the office; by default they stand in the record as salted hashes, opened beside it, since an
 *       office may name somebody in them.
 *   <li>Whatever grades and totals follow from stays open under every policy: issue, cycle, round, unit, ballots, weighting, grade, and the
 *       hashes of statements. The weighting is disclosed with the close; a correction goes by it as well.
 *   <li>The tree is that of RFC 9162, with SHA-256. A proof alone does not bind the size of the tree, so proofs are checked against a
 *       {@code TreeHead}, whose hash covers ledger, quarter, size and root.
 *   <li>This package looks into {@code view}, the contract of projections, and into none of the library's other views.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.disclosure;

import org.jspecify.annotations.NullMarked;
