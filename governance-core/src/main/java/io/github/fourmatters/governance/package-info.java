/**
 * The door of the library. An embedding system builds a governance, gives it commands and asks it for views; behind the
 * door are four rooms, one for each matter.
 */
@NullMarked
package io.github.fourmatters.governance;

import org.jspecify.annotations.NullMarked;
