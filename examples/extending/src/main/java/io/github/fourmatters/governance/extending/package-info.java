/**
 * Lakeside's own notice, its own words, and its own refusal.
 *
 * <p>Start with {@link io.github.fourmatters.governance.extending.Lakeside}.
 */
@NullMarked
package io.github.fourmatters.governance.extending;

import org.jspecify.annotations.NullMarked;
