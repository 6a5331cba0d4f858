/**
 * A second process: started, told how far it may go, frozen, killed, and listened to.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.tck.process.ChildProcess}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>A child says what it has done in a file of its own, never on its standard output: a logger or a driver writes there as
 *       well. A file rather than a socket, since what was written to it before a kill is in it, whole, whatever the parent was
 *       doing.
 *   <li>A child listens to its standard input, and ends with it: none outlives the tests.
 *   <li>What is frozen is looked at only when each of its threads stands still.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.tck.process;

import org.jspecify.annotations.NullMarked;
