package io.github.fourmatters.governance.app.option;

import io.github.fourmatters.governance.app.shell.CommandLines;
import io.github.fourmatters.governance.app.shell.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --lang}, to be mixed into every command: help and errors are told in the language that it names, too. */
public final class LanguageOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "The language of answers, pages, errors and this help; that of the system by default.")
    private @Nullable Language language;

    /** Makes the option, unset. */
    public LanguageOption() {}

    /**
     * Returns the language.
     *
     * @return the one given to this command or to the one above it, else that of the system
     */
    public Language language() {
        return language == null ? CommandLines.language(command) : language;
    }
}
