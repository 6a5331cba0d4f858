package io.github.fourmatters.governance.app.shell;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --lang}, to be mixed into a command. */
public final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "The language of tables and reports; that of the system by default.")
    private @Nullable Language language;

    /** Makes the option, unset. */
    public LanguageOption() {}

    /**
     * Returns the language.
     *
     * @return the one given, else that of the system
     */
    public Language language() {
        return language == null ? Language.ofSystem(System.getenv()) : language;
    }
}
