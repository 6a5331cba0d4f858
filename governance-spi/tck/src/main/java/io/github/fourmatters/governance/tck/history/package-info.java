/**
 * Whether what several threads were answered at once could have been answered by one that did all of it alone.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.tck.history.Linearizability}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>A checker of our own, after Wing and Gong (1993): it tries the orders in which the calls of a short history may have taken
 *       effect, and remembers what it tried. Lincheck does more, but it puts an agent into the virtual machine and brings a
 *       language's run-time library, and what it adds, control over the order of the threads, ends at a database's door. This
 *       kit is shipped, and goes into the tests of others.
 *   <li>A model says which answers are right in a state, and which state follows. It allows a claim to bring fewer notices than
 *       there are, since a storage may pass over what another worker is just looking at.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.tck.history;

import org.jspecify.annotations.NullMarked;
