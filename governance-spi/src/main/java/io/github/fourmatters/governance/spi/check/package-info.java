/**
 * The checks that the values of the contracts share; not exported.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.spi.check.Check}. A check throws {@link
 * java.lang.IllegalArgumentException} with the name of the thing, its value and what is allowed.
 */
@NullMarked
package io.github.fourmatters.governance.spi.check;

import org.jspecify.annotations.NullMarked;
