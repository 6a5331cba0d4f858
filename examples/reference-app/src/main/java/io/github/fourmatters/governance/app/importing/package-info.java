/**
 * Runs a city's own table of service requests through the commands of the library.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.importing.Importer}; what a table's columns mean is data, a
 * {@link io.github.fourmatters.governance.app.importing.Mapping}.
 *
 * <p>Decisions of this package:
 *
 * <ul>
 *   <li>The whole table is read and judged before the storage is opened: a file or a mapping that is wrong changes nothing. It is read
 *       row by row, and of a row only its request is kept, so that 200,000 rows take little memory; the rejected rows are read again for
 *       their file.
 *   <li>Asked to end (SIGTERM, Ctrl-C), it ends between two steps, closes the storage, and says how many rows stand there.
 *   <li>All rows are played in the order of time, not of lines: an issue of January that was closed in 2013 is completed after
 *       everything of 2010. The clock stands at the row's own instant, and is turned ({@code tick}) before each new instant up to the last
 *       one of the table, so that time to confirm runs out as it would have. Nobody of the table publishes, so issues end at
 *       {@code CONFIRMED}; those closed within the last days end at {@code DONE}.
 *   <li>A row is raised, accepted, triaged, settled directly and started at one instant and in one transaction, so that a refusal of any
 *       of these leaves nothing of the row behind. A cancelled row is raised, accepted and triaged only, and withdrawn when it was
 *       cancelled; a close beside the cancellation does not count.
 *   <li>A second run and a run after a kill give the same commands under the same ids at the same instants. What was done answers
 *       its first result, what was not is done now; so the journal comes out the same, event for event, except for the salted hashes of
 *       words: their salts are drawn at random, so that nobody can try words on the events once they are erased.
 *   <li>Nobody is told of what happened years ago: an import queues no notices.
 *   <li>The table names no caller, so each request has a complainant of its own.
 *   <li>Ids cannot hold spaces, so units, cells and categories become codes (see {@code Code}); the names of categories are kept.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.app.importing;

import org.jspecify.annotations.NullMarked;
