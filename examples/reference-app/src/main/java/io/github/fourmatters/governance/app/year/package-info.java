/**
 * The case's year, played through the library from a seeded scenario.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.year.YearCommand}.
 */
@NullMarked
package io.github.fourmatters.governance.app.year;

import org.jspecify.annotations.NullMarked;
