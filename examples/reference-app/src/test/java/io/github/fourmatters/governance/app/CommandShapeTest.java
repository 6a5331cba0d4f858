package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.fourmatters.governance.app.shell.CommandLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** One shape: what several commands have means the same in all of them, and every text is there in both languages. */
class CommandShapeTest {
    /** What is written or read there is the command's own; of ledgers, some commands take one and others several. */
    private static final ImmutableSet<String> OWN_WORDS = ImmutableSet.of("--out", "--keys", "--quarter", "--ledger");

    private static Collection<CommandLine> commands() {
        return Main.commandLine().getSubcommands().values();
    }

    @Test
    void an_option_has_one_form_and_one_text_in_all_commands() {
        SetMultimap<String, List<Object>> shapes = LinkedHashMultimap.create();
        for (CommandLine command : commands()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                String text = OWN_WORDS.contains(option.longestName())
                        ? ""
                        : List.of(option.description()).toString();
                shapes.put(option.longestName(), List.of(option.paramLabel(), text));
            }
        }
        assertThat(shapes.asMap())
                .allSatisfy((option, shape) -> assertThat(shape).as(option).hasSize(1));
    }

    @Test
    void every_command_speaks_the_language_that_it_is_asked_in() {
        assertThat(commands())
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command.getCommandSpec().findOption("--lang"))
                        .as(command.getCommandName())
                        .isNotNull());
    }

    @Test
    void every_text_of_help_is_there_in_chinese() {
        CommandLine root = Main.commandLine().setResourceBundle(CommandLines.help());
        assertChinese(root);
        root.getSubcommands().values().forEach(CommandShapeTest::assertChinese);
    }

    private static void assertChinese(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        assertThat(command.getCommandSpec().usageMessage().description())
                .as(name)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsPattern("\\p{IsHan}"));
        for (ArgSpec each : command.getCommandSpec().args()) {
            assertThat(each.description())
                    .as(name + " " + each.paramLabel() + " " + each)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).containsPattern("\\p{IsHan}"));
        }
    }

    @Test
    void help_is_given_in_the_language_that_is_asked_for_wherever_that_stands() {
        assertThat(help("list", "--help", "--lang", "zh"))
                .startsWith("用法：governance list")
                .contains("只列在办且逾期的");
        assertThat(help("--lang", "zh", "list", "--help")).startsWith("用法：governance list");
        assertThat(help("--lang", "zh", "--help")).contains("命令：");
        assertThat(help("list", "--help", "--lang", "en"))
                .startsWith("Usage: governance list")
                .doesNotContainPattern("\\p{IsHan}");
    }

    private static String help(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(Main.commandLine().setOut(new PrintWriter(out)).execute(arguments))
                .isZero();
        return out.toString();
    }
}
