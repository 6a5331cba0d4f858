/**
 * Notifiers for the outside, to copy from: each takes a notice of the outbox to somebody, and tells what came of it.
 *
 * <p>Start with {@link io.github.fourmatters.governance.notifiers.LogNotifier}; then {@code mail}, {@code web} and {@code sms}. What all of
 * them ask for is {@link io.github.fourmatters.governance.notifiers.NoticeText}, the words, and {@link
 * io.github.fourmatters.governance.notifiers.AddressBook}, the addresses.
 *
 * <p>Lasting decisions:
 * <ul>
 *   <li>Addresses are looked up when a notice is delivered, and stand in no answer: reasons are kept in the outbox and written to the log.
 *   <li>What the far end refuses for ever is rejected; what may go another time, and what is wrong with the configuration, is tried again.
 *   <li>Each call ends within a time limit, which is to be shorter than the lease.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.notifiers;

import org.jspecify.annotations.NullMarked;
