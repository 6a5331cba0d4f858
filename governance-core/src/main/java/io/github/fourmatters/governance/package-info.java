/**
 * The door: {@link io.github.fourmatters.governance.Governance} takes commands, lets the clock act and answers questions.
 *
 * <p>Start with {@link io.github.fourmatters.governance.Governance}; then read the room that interests you:
 * <ol>
 *   <li>{@link io.github.fourmatters.governance.raise} — residents raise (居民说事)
 *   <li>{@link io.github.fourmatters.governance.deliberate} — the branch deliberates (支部理事)
 *   <li>{@link io.github.fourmatters.governance.act} — members act (党员干事)
 *   <li>{@link io.github.fourmatters.governance.evaluate} — three parties evaluate (三方评事)
 * </ol>
 * They stand on the kernel, {@link io.github.fourmatters.governance.issue}, and are looked at through
 * {@link io.github.fourmatters.governance.view}.
 *
 * <p>Lasting decisions of the door:
 * <ul>
 *   <li>A command is decided on remembered states without a look at the store; the append under expected versions finds out if they were
 *       out of date. A refusal is only given after a fresh look.
 *   <li>Only what has been committed is remembered, never what stands in a transaction that the caller may yet roll back.
 *   <li>The same command id with the same content answers what it answered first; "the same content" is decided by a fingerprint over
 *       every component of the command, with their lengths.
 *   <li>What falls due takes effect at its scheduled instant, and is recorded when the clock is turned.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance;

import org.jspecify.annotations.NullMarked;
