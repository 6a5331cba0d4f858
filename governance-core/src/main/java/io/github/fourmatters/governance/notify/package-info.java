/**
 * Who is told of what, in which words, and how it gets there.
 *
 * <p>Start with {@link io.github.fourmatters.governance.notify.NoticeRules}, which turns events into notices; then
 * {@link io.github.fourmatters.governance.notify.NoticeWords}, which a notifier asks for the words; then
 * {@link io.github.fourmatters.governance.notify.Dispatcher}, which an embedder runs, with
 * {@link io.github.fourmatters.governance.notify.NoticeChannel}s; and {@link io.github.fourmatters.governance.notify.ParkedNotices} for what
 * could not be delivered.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>A notice is the code of its kind and its parameters: ids, moments and texts that are public anyway. Names and addresses are looked
 *       up by whoever delivers; words and language are chosen there too.
 *   <li>Notices are made of the facts of one command and counted within it, so that the dedupe key stays the same when the command
 *       is decided again.
 *   <li>Notices are counted through the standard rules and those of an embedder's own alike, in the order of the facts, then of the rules.
 *       So a rule that is added moves the keys behind it; a record is audited with the rules that its waiting notices were made by.
 *   <li>Words are plain data in two languages, as policies are: {@link io.github.fourmatters.governance.notify.MessageCatalog}. Rules are
 *       code, since who is told of what is judged by events.
 *   <li>An objection's answer goes to the complainants of the issue: the objector stands in an earlier event, and the answer is public.
 *   <li>The dispatcher has no thread. It is called from as many threads and nodes as the embedder likes, and asks the clock that it is
 *       given anew for each claim and each wait: with a time that stands still, the leases of a long run are granted already over.
 *   <li>A channel is what the embedder says it is: a name, who delivers, and the limits under which he does. Which notice takes which is
 *       decided when it is delivered, by its template, audience, recipient or ledger; nothing of it is kept.
 *   <li>What may not go out yet is held by giving it back with the instant from which on it may, and no attempt counted. So those behind
 *       it wait, those beside it go on, and a node that dies takes nothing along.
 *   <li>The permits of a limited channel stand in the storage, one checkpoint each with the instant at which it was taken last, and are
 *       taken by compare-and-set: so the limit holds for all nodes together, and in any stretch of its period. Who is held for one is
 *       told when to come, by this node's reckoning, which need not be right.
 *   <li>A digest is one recipient's notices of one claimed batch and what stands behind them. What is held on such a channel comes back
 *       sorted by recipient, within a second.
 *   <li>Delivered notices are not kept; parked ones are until somebody releases or drops them.
 *   <li>The wait before the next attempt is spread by a hash of dedupe key and attempt, since the core knows no randomness. The
 *       spread only ever lengthens the wait, up to the next step, so that waits never shrink from one attempt to the next.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.notify;

import org.jspecify.annotations.NullMarked;
