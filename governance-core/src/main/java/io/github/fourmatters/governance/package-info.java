/**
 * The door: {@link io.github.fourmatters.governance.Governance} takes commands, lets the clock act and answers questions.
 *
 * <p>Start with {@link io.github.fourmatters.governance.Governance}; then read the package that interests you:
 * <ol>
 *   <li>{@link io.github.fourmatters.governance.raise} — residents raise (居民说事)
 *   <li>{@link io.github.fourmatters.governance.deliberate} — the branch deliberates (支部理事); its joint meetings (联席会议) are in
 *       {@link io.github.fourmatters.governance.meeting}
 *   <li>{@link io.github.fourmatters.governance.act} — members act (党员干事)
 *   <li>{@link io.github.fourmatters.governance.evaluate} — three parties evaluate (三方评事)
 * </ol>
 * All of them are made of the words in {@link io.github.fourmatters.governance.issue} and of the parts in
 * {@code io.github.fourmatters.governance.kernel}. What they have recorded is read through the views in
 * {@link io.github.fourmatters.governance.register}, {@link io.github.fourmatters.governance.timeline} and
 * {@link io.github.fourmatters.governance.figures}.
 *
 * <p>Lasting decisions of this package, which is called the door:
 * <ul>
 *   <li>A command is decided on remembered states without a look at the store; the append under expected versions finds out if they were
 *       out of date. A refusal is only given after a fresh look.
 *   <li>Only what has been committed is remembered, never what stands in a transaction that the caller may yet roll back.
 *   <li>Whether the actor holds one of the command's roles is looked at before anything is read, before the parts of the command are gone
 *       through, and before a repeat is answered.
 *   <li>The same command id with the same content, from the same actor, who may still give it, answers what it answered first. "The same
 *       content" is decided by a fingerprint over every component of the command, with their lengths. The
 *       {@linkplain io.github.fourmatters.governance.issue.Confidential confidential} ones stand in it under the salt that the vault keeps
 *       with the words, so that it confirms no guess at them once they are erased; then the other components decide alone.
 *       What an event shows openly, such as the level of a ballot or the answer to a call, is open in the fingerprint too.
 *   <li>A clock that is wrong is found out before anything is written: against the server's, and against the ledger's last record.
 *   <li>In a transaction of the caller's no alarm rings. It would be undone by a roll-back and paid for again, under the caller's lock; and a
 *       transaction of the clock's own would wait for the caller, who may hold the ledger. So the command says that a tick has to come first.
 *   <li>A charter is known by its version and the hash of what it says. The storage holds every version that has decided something or was
 *       published; a door that goes by another content of one, or cannot read one, decides nothing. What falls due far ahead is decided
 *       under one of these. A newer library may know more fields: what the storage holds is compared by what it says today.
 *   <li>What falls due takes effect at its scheduled instant, and is recorded when the clock is turned.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance;

import org.jspecify.annotations.NullMarked;
