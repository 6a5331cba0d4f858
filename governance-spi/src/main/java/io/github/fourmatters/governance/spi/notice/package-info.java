/**
 * The outbox: notices that are written with the events and delivered after the commit, at least once.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.spi.notice.Outbox}; the far end implements {@link
 * io.github.fourmatters.governance.spi.notice.Notifier}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>A claim is a lease with a token. Whoever comes back after the lease ran out changes nothing.
 *   <li>Order is kept within an order key of a ledger (say, issue and recipient) and nowhere else, so that a slow or
 *       poisoned recipient holds up nobody else. A parked notice no longer holds up those behind it.
 *   <li>Delivered notices are removed, so that the outbox does not grow without bound.
 *   <li>The outbox compares no dedupe keys: the command id keeps a command from enqueueing twice, and the far end drops
 *       what a lost answer made us deliver again.
 *   <li>How long to wait before a retry and when to park are the dispatcher's to decide, with the clock that it holds.
 *   <li>A notice that may not go out yet is held: given back without an attempt being counted, in its place.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.spi.notice;

import org.jspecify.annotations.NullMarked;
