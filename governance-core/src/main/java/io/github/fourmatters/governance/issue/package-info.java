/**
 * The kernel: what all rooms share. It is imported by every room and imports none.
 */
@NullMarked
package io.github.fourmatters.governance.issue;

import org.jspecify.annotations.NullMarked;
