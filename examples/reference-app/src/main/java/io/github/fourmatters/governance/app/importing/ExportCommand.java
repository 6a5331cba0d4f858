package io.github.fourmatters.governance.app.importing;

import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.LedgersOption;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints a journal. */
@Command(
        name = "export",
        description =
                "Prints the whole journal of a storage as JSON, one event a line, to compare two or to carry one elsewhere.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // Errors are told in the language that it reads.
    private LanguageOption language = new LanguageOption();

    @Mixin
    private LedgersOption ledgers = new LedgersOption();

    /** Makes the command. */
    public ExportCommand() {}

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
        try (Storage<Fact> opened = storage.read()) {
            new JournalLines(out).write(opened, ledgers.in(opened, storage));
        }
        out.flush();
        return 0;
    }
}
