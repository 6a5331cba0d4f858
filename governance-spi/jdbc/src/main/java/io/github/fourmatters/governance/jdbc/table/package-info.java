/**
 * What is kept in the tables: the journal with its chain and its archive, timers, outbox, vault, checkpoints and charters, and the
 * transactions that they are kept in; not exported.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.jdbc.table.Tables}, which has them all, then at {@link
 * io.github.fourmatters.governance.jdbc.table.JdbcTransactions}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>Every write to a ledger first locks its row in {@code gov_ledger}. That row gives dense positions in the order of commits,
 *       and carries the hash chain. It is trusted while the storage is open, and compared with the events each time that one is opened:
 *       what does not fit is refused, and never repaired.
 *   <li>A command, a stream and a type of events are told once, in a row of their own; an event names them by number. An event's
 *       primary key is its ledger's number and its position in one. Its payload is packed against the first of its type, so that a life cycle
 *       takes less than 3.5 KB; the chain of hashes goes over what the codec wrote.
 *   <li>Nothing that can happen in ordinary life is told by a violated constraint, because on some databases that ends
 *       the caller's transaction.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.jdbc.table;

import org.jspecify.annotations.NullMarked;
