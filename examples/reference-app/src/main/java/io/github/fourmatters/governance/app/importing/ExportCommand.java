package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.shell.LanguageOption;
import io.github.fourmatters.governance.app.shell.StorageOption;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(names = "--ledger", paramLabel = "ID", description = "Only this ledger; may be repeated. All by default.")
    private List<String> ledgers = new ArrayList<>();

    /** Makes the command. */
    public ExportCommand() {}

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
        try (Storage<Fact> opened = storage.read()) {
            new JournalLines(out).write(opened, wanted(opened));
        }
        out.flush();
        return 0;
    }

    private ImmutableList<LedgerId> wanted(Storage<Fact> opened) {
        return ledgers.isEmpty()
                ? StorageOption.ledgers(opened)
                : ledgers.stream()
                        .distinct()
                        .map(name -> storage.ledger(opened, name))
                        .collect(ImmutableList.toImmutableList());
    }
}
