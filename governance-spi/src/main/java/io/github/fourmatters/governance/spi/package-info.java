/**
 * The contracts that another system implements to keep what the library records.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.spi.Storage}: it bundles six small interfaces, in five
 * packages: the {@linkplain io.github.fourmatters.governance.spi.journal journal} with its checkpoints, the
 * {@linkplain io.github.fourmatters.governance.spi.timer timers}, the
 * {@linkplain io.github.fourmatters.governance.spi.notice outbox}, the
 * {@linkplain io.github.fourmatters.governance.spi.vault vault} and the
 * {@linkplain io.github.fourmatters.governance.spi.charter charters}. What may stand in a text or an identifier is said in
 * {@linkplain io.github.fourmatters.governance.spi.text text}, how much of a file is read in
 * {@linkplain io.github.fourmatters.governance.spi.input input}; where the ends of the chains of hashes are noted down is
 * said in {@linkplain io.github.fourmatters.governance.spi.anchor anchor}. Nothing here knows the domain.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>The <em>ledger</em> (one community) is the unit of ordering and of atomicity. A transaction that writes to a
 *       ledger holds that ledger's lock from its first write to its end; order across ledgers is not promised. Checkpoints and charters
 *       belong to no ledger: writing one takes no ledger's lock.
 *   <li>A conflict, a repeat and a clock that is behind are <em>values</em>, never exceptions, and leave the caller's
 *       transaction usable.
 *   <li>Whoever opened a transaction ends it. A contract method that takes a {@link
 *       io.github.fourmatters.governance.spi.Transaction} neither commits nor rolls back nor closes it.
 *   <li>Instants are kept to the microsecond; a finer one is refused and never silently cut.
 *   <li>Every identifier is checked when it is made, so that an implementation may size its columns by these limits.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.spi;

import org.jspecify.annotations.NullMarked;
