/**
 * Exact numbers: fractions, and counts of different kinds that never add up to each other.
 *
 * <p>Start with {@link io.github.fourmatters.governance.quantity.Rational}. A package of its own, below the kernel, because the calendar
 * needs fractions too and imports nothing else.
 */
@NullMarked
package io.github.fourmatters.governance.quantity;

import org.jspecify.annotations.NullMarked;
