/**
 * Policies as plain data: written to texts, numbers, lists and maps, read back with every problem at once, and compared.
 *
 * <p>Start with {@link io.github.fourmatters.governance.policy.PolicyData}. A policy is an interface with a builder, as every matter has one;
 * its fields are the builder's methods. A new field needs nothing here as long as its type can be written: a number, a text, an enum, a
 * record, a type with {@code parse(String)}, or a list, set, map or optional of these.
 *
 * <p>Lasting decisions:
 * <ul>
 *   <li>The data is neutral, so that the library needs no JSON to have its rules in files; {@code governance-json} is a few lines on top.
 *   <li>Reading goes on after a problem, and tries the rules that a policy checks as a whole with the default where a field is broken: an
 *       administrator mends a file once, not once for each mistake.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.policy;

import org.jspecify.annotations.NullMarked;
