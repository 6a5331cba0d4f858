/**
 * The rules of a community, put together: what a {@link io.github.fourmatters.governance.charter.Charter} says to each of the matters, as
 * plain data, and in time.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.charter.Charter}. What each matter is told stands in the policy of its own
 * package.
 */
@NullMarked
package io.github.fourmatters.governance.charter;

import org.jspecify.annotations.NullMarked;
