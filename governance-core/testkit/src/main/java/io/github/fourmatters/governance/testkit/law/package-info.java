/**
 * The laws of what is counted, as properties that any type can take up: parts add up in any order and grouping, and their bytes are the same.
 *
 * <p>Start with {@link io.github.fourmatters.governance.testkit.law.MonoidLaws}: a test class implements it and has its properties. What to try
 * ballot boxes and tallies on is in {@link io.github.fourmatters.governance.testkit.law.Election}.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>A law is a default method of an interface, so that a type takes up those that hold for it, and a class of eight lines tests them all.
 *   <li>A law is broken by an {@link java.lang.AssertionError} that names it and the values; so it can be called without jqwik too.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.testkit.law;

import org.jspecify.annotations.NullMarked;
