package io.github.fourmatters.governance.app.option;

import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.OutputKind;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --out} of commands whose tables can be a page as well. */
public final class PageOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--out", paramLabel = "FILE", description = "Writes a page with charts and tables (HTML) as well.")
    private @Nullable Path out;

    /** Makes the option, unset. */
    public PageOption() {}

    /**
     * Checks the file before any work is done.
     *
     * @return the file; empty if none was given
     * @throws io.github.fourmatters.governance.app.shell.Complaint if it cannot be written there
     */
    public Optional<OutputFile> file() {
        return Optional.ofNullable(out).map(file -> OutputFile.of(command, "--out", file, OutputKind.HTML_REPORT));
    }

    /**
     * Says that a page was written.
     *
     * @param page the page
     * @param language the reader's language
     * @return one line
     */
    public static String written(OutputFile page, Language language) {
        return language.of("Report: ", "报告文件：") + page.path();
    }
}
