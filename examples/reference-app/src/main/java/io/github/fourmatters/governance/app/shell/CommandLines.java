package io.github.fourmatters.governance.app.shell;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a command line in the reader's language: every failure becomes one line on the error stream and an exit code. */
public final class CommandLines {
    private static final String LANGUAGE = "--lang";

    private CommandLines() {}

    /**
     * Makes the command line of a root command.
     *
     * @param root the root command, with its subcommands
     * @return the command line, ready to execute
     */
    public static CommandLine of(Object root) {
        CommandLine line = new CommandLine(root)
                // An argument is what it says: not the name of a file of any length with more of them.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(CommandLines::run)
                .setParameterExceptionHandler(CommandLines::misused)
                .setExecutionExceptionHandler((problem, command, parsed) ->
                        complain(command, language(command.getCommandSpec()), Failures.complaint(problem)));
        ValueTypes.register(line);
        tellVersion(line, version(root.getClass().getPackage().getImplementationVersion()));
        return line;
    }

    /** Known where the program was packaged. */
    private static String version(@Nullable String packaged) {
        return packaged == null ? "(not packaged)" : packaged;
    }

    private static void tellVersion(CommandLine line, String version) {
        line.getCommandSpec().version("four-matters governance " + version);
        line.getSubcommands().values().forEach(each -> tellVersion(each, version));
    }

    /** Help is asked for here too, so that its language is known by now. */
    private static int run(ParseResult parsed) {
        List<CommandLine> called = parsed.asCommandLineList();
        CommandSpec command = called.get(called.size() - 1).getCommandSpec();
        Language language = language(command);
        if (language == Language.ZH) {
            called.get(0).setResourceBundle(help());
        }
        speak(command, language);
        int code = new RunLast().execute(parsed);
        return isWritten() ? code : complain(called.get(called.size() - 1), language, unwritten());
    }

    /** A command takes over what was given above it: its own option may stand in a mixin of a mixin, which knows no command above. */
    private static void speak(CommandSpec command, Language language) {
        OptionSpec option = command.findOption(LANGUAGE);
        if (option != null && option.getValue() == null) {
            option.setValue(language);
        }
    }

    private static Complaint unwritten() {
        return Complaint.storage(
                "the answer could not be written whole (is the disk full, or the reader gone?); give it a place with room, and ask again",
                "结果未能完整写出（磁盘已满，或接收方已关闭？）；请换到有空间的位置后重试");
    }

    /** An answer that is cut off must not look like a whole one. */
    private static boolean isWritten() {
        return !System.out.checkError();
    }

    /**
     * Returns the texts of {@code --help} in Chinese.
     *
     * @return the texts by the names of commands and options
     */
    public static ResourceBundle help() {
        try (Reader texts = Resources.asCharSource(
                        Resources.getResource(CommandLines.class, "help_zh.properties"), StandardCharsets.UTF_8)
                .openStream()) {
            return new PropertyResourceBundle(texts);
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "the app's own help_zh.properties cannot be read; build the app again", broken);
        }
    }

    /**
     * Finds the language that a command is to speak.
     *
     * @param command the command
     * @return the one given to it, else to the command above it, else that of the system
     */
    public static Language language(CommandSpec command) {
        for (CommandSpec each = command; each != null; each = above(each)) {
            OptionSpec option = each.findOption(LANGUAGE);
            if (option != null && option.getValue() instanceof Language given) {
                return given;
            }
        }
        return Language.ofSystem(System.getenv());
    }

    private static @Nullable CommandSpec above(CommandSpec command) {
        return command.parent();
    }

    private static int misused(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        Sentence wrong = UsageWords.of(problem);
        return complain(
                command,
                language(arguments).orElseGet(() -> language(command.getCommandSpec())),
                Complaint.badInput(wrong.english() + "; see " + help, wrong.chinese() + "；用法见 " + help));
    }

    /** The language that was asked for, also where the rest of the command line is wrong. */
    private static Optional<Language> language(String[] arguments) {
        int option = Arrays.asList(arguments).indexOf(LANGUAGE);
        return option < 0 || option + 1 >= arguments.length
                ? Optional.empty()
                : Arrays.stream(Language.values())
                        .filter(each -> each.name().equalsIgnoreCase(arguments[option + 1]))
                        .findFirst();
    }

    private static int complain(CommandLine command, Language language, Complaint complaint) {
        PrintWriter err = command.getErr();
        err.println(language.of("error: ", "错误：") + oneLine(complaint.sentence().in(language)));
        complaint.details().forEach(each -> err.println(oneLine(each.in(language))));
        err.flush();
        return complaint.exitCode();
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
