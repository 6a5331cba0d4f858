/**
 * The journal: the events of every ledger, and how far each view has read them.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.spi.journal.Journal}. What goes in is an {@link
 * io.github.fourmatters.governance.spi.journal.Append}, what comes back is an {@link
 * io.github.fourmatters.governance.spi.journal.AppendResult}, and what is read is {@link
 * io.github.fourmatters.governance.spi.journal.Recorded}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>The ledger's head is locked first; then the command id is looked up, then the clock is compared, then the
 *       versions are. So the same command is told apart from a conflict even when two arrive at once.
 *   <li>Positions are dense and in the order of commits, so that a reader that remembers its last position never skips
 *       an event.
 *   <li>The command id stands on the journal's own rows: an append that changes nothing is remembered by nobody.
 *   <li>A journal stores a logical type name and a schema version, never a class name.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.spi.journal;

import org.jspecify.annotations.NullMarked;
