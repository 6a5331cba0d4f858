/**
 * Side-by-side runs. Start with {@link io.github.fourmatters.governance.benchmarks.Speed}, then
 * {@link io.github.fourmatters.governance.benchmarks.TickSpeed}.
 *
 * <p>They are no tests: they print steps per second and ratios measured in one run, and say what limits them.
 */
@NullMarked
package io.github.fourmatters.governance.benchmarks;

import org.jspecify.annotations.NullMarked;
