/**
 * What every subcommand shares beside its options: the language, sentences in both languages, tables on a terminal, progress, files that are
 * written, and errors as one clear line.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.shell.CommandLines}; complain with
 * {@link io.github.fourmatters.governance.app.shell.Complaint}, never with {@code System.exit}. What the library says in English alone is told in
 * Chinese by {@link io.github.fourmatters.governance.app.shell.LibrarySentences}, and nowhere else.
 */
@NullMarked
package io.github.fourmatters.governance.app.shell;

import org.jspecify.annotations.NullMarked;
