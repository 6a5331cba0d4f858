/**
 * The options that several subcommands have: each is declared once, with one meaning and one text, and mixed into the commands that have it.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.option.StorageOption}. A value is read into its own type by
 * {@link io.github.fourmatters.governance.app.shell.CommandLines}, so that no command reads texts itself. The texts of {@code --help} stand
 * here in English, and in Chinese in {@code help_zh.properties} beside the command line, under the option's name.
 */
@NullMarked
package io.github.fourmatters.governance.app.option;

import org.jspecify.annotations.NullMarked;
