/**
 * The public record (公示) on the command line: published from a storage, and checked from the file alone.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.disclosure.PublishCommand}.
 */
@NullMarked
package io.github.fourmatters.governance.app.disclosure;

import org.jspecify.annotations.NullMarked;
