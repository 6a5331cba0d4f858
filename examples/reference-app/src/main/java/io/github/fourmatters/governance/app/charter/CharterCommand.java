package io.github.fourmatters.governance.app.charter;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.charter.CharterData;
import io.github.fourmatters.governance.json.CharterJson;
import io.github.fourmatters.governance.policy.FieldChange;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a charter in a file and compares it with the preset; without a file, prints the preset in full, to begin from. */
@Command(
        name = "charter",
        description =
                "Checks a charter in a file and compares it with the preset; without one, prints the preset as JSON.",
        mixinStandardHelpOptions = true)
public final class CharterCommand implements Callable<Integer> {
    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A charter as JSON.")
    private @Nullable Path file;

    /** Makes the command, with its defaults. */
    public CharterCommand() {}

    @Override
    public Integer call() {
        if (file == null) {
            System.out.print(CharterJson.write(Charter.fourMatters()));
        } else {
            show(CharterFile.read("FILE", file));
        }
        return 0;
    }

    private void show(Charter charter) {
        Language speech = language.language();
        ImmutableList<FieldChange> changes = CharterData.changes(Charter.fourMatters(), charter);
        Table table = new Table(
                speech.of("Charter ", "章程 ")
                        + charter.version()
                        + speech.of(" is valid; it differs from the preset in:", " 有效；与预设章程的差异："),
                speech.of("Field", "条目"),
                speech.of("Preset", "预设"),
                speech.of("Here", "本章程"));
        changes.forEach(change -> table.row(change.path(), change.before(), change.after()));
        System.out.print(table.text());
    }
}
