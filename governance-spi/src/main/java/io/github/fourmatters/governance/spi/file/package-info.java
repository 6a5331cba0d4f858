/** Puts files into their places, whole or not at all; for the modules of this library alone. */
@NullMarked
package io.github.fourmatters.governance.spi.file;

import org.jspecify.annotations.NullMarked;
