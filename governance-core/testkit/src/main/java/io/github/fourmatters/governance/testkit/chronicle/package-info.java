/**
 * What has happened so far, told from the recorded facts alone: the kit's own reading of the life cycle, written a second time so that the
 * library's reading can be held against it.
 *
 * <p>Start with {@link io.github.fourmatters.governance.testkit.chronicle.Chronicle}. Nothing here asks a state, a view or {@code leadsTo}
 * of the library. Records are filled in place, by one thread.
 */
@NullMarked
package io.github.fourmatters.governance.testkit.chronicle;

import org.jspecify.annotations.NullMarked;
