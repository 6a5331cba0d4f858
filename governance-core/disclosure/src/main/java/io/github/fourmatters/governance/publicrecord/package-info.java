/**
 * The public record as a file that anyone can check: what a community has disclosed, the heads of its quarters, and the totals.
 *
 * <p>Start with {@link io.github.fourmatters.governance.publicrecord.RecordVerifier}, which says in one file what a record is by saying what
 * it checks (what follows from the ballots is checked by {@code Recount}), then
 * {@link io.github.fourmatters.governance.publicrecord.RecordPublisher}, which writes one.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>The file is canonical JSON (RFC 8785), byte for byte, and so is every entry in it; those bytes are the leaves of the tree. Its parts:
 *       {@code format}, {@code ledger}, {@code quarter}, {@code entries}, {@code openings}, {@code heads}, {@code totals}. Fields of entries
 *       are texts; counts in histograms, sizes, places and the numbers of a weighting are whole numbers.
 *   <li>A salted field stands in its entry under {@code sealed} as hex SHA-256(salt ‖ canonical JSON of the value), with 16 random bytes of
 *       salt. Salt and value stand under {@code openings}, outside of the tree.
 *   <li>What was published is kept in the vault: the entries under a subject of their own, {@code four-matters:public-record}, never to be
 *       erased, and each opening under the resident whose data the text may be: who raised the issue, who objected, or whose ballot a
 *       correction took out (of several the first). So publishing again gives the same bytes, and {@code Vault.erase} of a resident takes
 *       salt and value out of the next file while every entry, root and proof stays as it was. A text of an issue that several residents
 *       raised belongs to the one who raised it first.
 *   <li>Heads begin at the quarter in which the ledger's first fact was recorded, also if nothing was disclosed then, so that the head of
 *       an empty quarter is in every later file; a quarter before that is refused. The file says where it begins by its first head, and the
 *       verifier takes that, provided that it is not after the first entry. Only of a ledger without facts is the head of any quarter
 *       published, and it need not be in a later file.
 *   <li>The vault also keeps the zone of the record, which is the only one from then on, and quarter, size and root of the last head that was
 *       published. Before anything is sealed, what is kept must still give that head, and the journal the entries for it; a record that was
 *       erased is not sealed anew with other salts. A vault that was put back from before its last head cannot be found out so: it has lost
 *       the head as well. It is found by whoever wrote that head down.
 *   <li>A correction that takes out one ballot reveals its level, by subtraction of the histograms before and after, though not whose it
 *       was. That is the price of a correction that anyone can check.
 *   <li>The journal keeps the texts of a result and of a ruling as the office wrote them, as every event; erasing does not reach them, nor
 *       the copies of a file that others have made.
 *   <li>Erasing is for good, also for what is published later: while the ledger is held the publisher asks the vault whether the person was
 *       erased, and if so keeps neither salt nor value. An erasure comes either before, and is seen, or after, and takes both away.
 *   <li>The verifier shares no code with the publisher but the canonical form, the tree and the head, and with the package of evaluation the
 *       rules by which ballots become a grade and a grade a statement; it trusts nothing but the file, and works out anew whatever follows
 *       from the entries. What a file cannot show by itself, that all of it was written anew, is shown by a
 *       head's hash that somebody wrote down.
 *   <li>A text that is not opened is no finding, since erasing must not break a record; but the verifier names it, since whoever hands a file
 *       on could have taken the opening out.
 *   <li>A close carries its {@code weighting}: {@code weights} by party, {@code points}, {@code minimumBallots}, {@code indispensable},
 *       {@code missing}. A correction carries none and goes by that of the close, so that there is one to look at and none to compare.
 *       Hence each grade follows from the file, and each statement from what its entry says and from its place in the chain of its issue
 *       and cycle, which begins with a close and goes on with corrections.
 *   <li>Totals are of whole numbers: the histograms of the closes, as corrected, by round, unit and party. Grades are not summed here.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.publicrecord;

import org.jspecify.annotations.NullMarked;
