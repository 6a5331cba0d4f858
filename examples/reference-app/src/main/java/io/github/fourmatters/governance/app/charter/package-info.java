/**
 * Charters in files: checked, compared, and asked what would have been otherwise under them.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.charter.CharterFile}.
 */
@NullMarked
package io.github.fourmatters.governance.app.charter;

import org.jspecify.annotations.NullMarked;
