/**
 * Random histories for testers: the four matters played through the door, by commands that the rules allow and by some that they do not.
 *
 * <p>Start with {@link io.github.fourmatters.governance.testkit.Histories}, the arbitrary of histories, or with
 * {@link io.github.fourmatters.governance.testkit.HistoryGenerator} where there is no jqwik; what a history must hold is in
 * {@link io.github.fourmatters.governance.testkit.invariant}.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>A history is a list of whole numbers. Each number chooses among what is possible at that moment, and is the seed of the details of
 *       what it chose: so cutting the list down cuts the history down, and the same list always plays the same history.
 *   <li>What is possible is told from the recorded facts by the kit's own reading of the rules, never by asking the library's states: a
 *       rule that is missing in the library, or too strict there, shows as a surprise.
 *   <li>Two nodes share the storage and take turns, so that each of them decides with memories that the other has made old.
 *   <li>Every write passes a counter. A refused command must leave it where it was.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.testkit;

import org.jspecify.annotations.NullMarked;
