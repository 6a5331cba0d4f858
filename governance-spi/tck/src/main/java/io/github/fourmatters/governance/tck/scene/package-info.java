/**
 * What all tests of the kit share: one ledger with its streams, many threads at once, and what is printed; not exported.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.tck.scene.Scene}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>The words stand here and not in a contract's class, so that whoever extends a contract inherits none of them.
 *   <li>What cannot be tried on a machine is printed with the reason, and fails where that is asked for.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.tck.scene;

import org.jspecify.annotations.NullMarked;
