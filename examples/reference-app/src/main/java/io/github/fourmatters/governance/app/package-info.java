/**
 * The reference app: plays the case's year through the library, and shows what a storage holds.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.Main}, which lists the subcommands. Each subcommand has a package of its own;
 * what they share is in {@link io.github.fourmatters.governance.app.shell}.
 */
@NullMarked
package io.github.fourmatters.governance.app;

import org.jspecify.annotations.NullMarked;
