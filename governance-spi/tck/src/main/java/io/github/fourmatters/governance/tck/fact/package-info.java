/**
 * The event of the kit, and how it is written.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.tck.fact.Fact}: it says anything, and nothing follows from it.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>An event of the kit is a text and no more: a storage must not know what its events are.
 *   <li>Its codec writes under any type and version, so that a storage can be read with one that does not know them.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.tck.fact;

import org.jspecify.annotations.NullMarked;
