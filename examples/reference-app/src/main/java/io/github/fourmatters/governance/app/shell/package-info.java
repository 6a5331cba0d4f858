/**
 * What every subcommand shares: opening the storage, the language, tables on a terminal, progress, and errors as one clear line.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.shell.StorageOptions}; complain with
 * {@link io.github.fourmatters.governance.app.shell.Complaint}, never with {@code System.exit}.
 */
@NullMarked
package io.github.fourmatters.governance.app.shell;

import org.jspecify.annotations.NullMarked;
