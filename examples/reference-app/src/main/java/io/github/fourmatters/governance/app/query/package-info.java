/**
 * Questions to a storage that was written before: its figures, its issues, and what happened to one of them.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.query.ListCommand}.
 */
@NullMarked
package io.github.fourmatters.governance.app.query;

import org.jspecify.annotations.NullMarked;
