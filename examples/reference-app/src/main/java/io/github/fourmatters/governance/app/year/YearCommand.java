package io.github.fourmatters.governance.app.year;

import io.github.fourmatters.governance.app.shell.LanguageOption;
import io.github.fourmatters.governance.app.shell.StorageOption;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plays the case's year. */
@Command(
        name = "year",
        description = "Plays the case's year through the library and compares its figures with the case's.",
        mixinStandardHelpOptions = true)
public final class YearCommand implements Callable<Integer> {
    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    /** Makes the command. */
    public YearCommand() {}

    @Override
    public Integer call() {
        try (Storage<Fact> opened = storage.createOrOpen()) {
            System.out.println(language.language().of("Opened ", "已打开 ") + storage.file());
            return StorageOption.ledgers(opened).size();
        }
    }
}
