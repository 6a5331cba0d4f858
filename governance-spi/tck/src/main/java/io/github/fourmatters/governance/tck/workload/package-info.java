/**
 * What is done to a durable storage while it is killed, copied or watched, and what must be in it afterwards.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.tck.workload.Workload}; {@link
 * io.github.fourmatters.governance.tck.workload.StateCheck} says what is missing, {@link
 * io.github.fourmatters.governance.tck.workload.KillRun} and {@link io.github.fourmatters.governance.tck.workload.ImageRun} put a
 * storage to it.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>What a writer does is drawn from the seed, its number and the number of the step alone. So the process that works and
 *       the one that checks know the same steps, and an acknowledgement is two numbers.
 *   <li>Each writer has streams, timers, subjects and a view of its own, in ledgers that all of them share: what it has left is
 *       known exactly, while they still stand in each other's way.
 *   <li>A step that changes anything appends an event in the same transaction. So its command's id tells afterwards whether the
 *       step that was under way is there, and all of it must be there then, or nothing.
 *   <li>What goes to the outbox is delivered by the same writers: whoever is about to complete a notice says so first. So a notice
 *       that is gone and that nobody was about to complete is lost.
 *   <li>Nothing here knows what an event is but for its text.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.tck.workload;

import org.jspecify.annotations.NullMarked;
