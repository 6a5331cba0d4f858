/**
 * What every history must hold, one check for each numbered sentence of the rules.
 *
 * <p>Start with {@link io.github.fourmatters.governance.testkit.invariant.Invariants}. A check reads the recorded facts through the kit's own
 * chronicle, or asks the library twice and compares; it never trusts what the library remembers.
 *
 * <p>"After each command" means after all the facts of one command: between two of them an issue may rightly be half-way.
 */
@NullMarked
package io.github.fourmatters.governance.testkit.invariant;

import org.jspecify.annotations.NullMarked;
