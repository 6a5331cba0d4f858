package io.github.fourmatters.governance.app.shell;

import io.github.fourmatters.governance.charter.CharterMismatchException;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.UnreadableEventException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** Runs a command line: every failure becomes one line on the error stream and an exit code. */
public final class CommandLines {
    private static final Pattern DAY = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private CommandLines() {}

    /**
     * Makes the command line of a root command.
     *
     * @param root the root command, with its subcommands
     * @return the command line, ready to execute
     */
    public static CommandLine of(Object root) {
        return new CommandLine(root)
                // An argument is what it says: not the name of a file of any length with more of them.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, CommandLines::day)
                .setParameterExceptionHandler((problem, arguments) -> {
                    CommandLine command = problem.getCommandLine();
                    String help = command.getCommandSpec().qualifiedName() + " --help";
                    Language language = language(arguments).orElseGet(() -> language(command));
                    return complain(
                            command,
                            language,
                            UsageWords.of(problem, language) + language.of("; see ", "；用法见 ") + help,
                            Complaint.USAGE);
                })
                .setExecutionExceptionHandler((problem, command, parsed) -> handle(problem, command));
    }

    /** A day of the years that people write; others are no slip that anything could be reckoned with. */
    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new TypeConversionException(text);
        }
        return LocalDate.parse(text);
    }

    private static int handle(Exception problem, CommandLine command) {
        if (problem instanceof Complaint complaint) {
            return complain(command, complaint);
        } else if (problem instanceof StorageException || problem instanceof UnreadableEventException) {
            return complain(command, Complaint.storage(String.valueOf(problem.getMessage())));
        } else if (problem instanceof CharterMismatchException) {
            return complain(command, Complaint.different(String.valueOf(problem.getMessage())));
        } else if (problem instanceof UncheckedIOException) {
            return complain(command, Complaint.storage(String.valueOf(problem.getMessage())));
        }
        return complain(command, Complaint.badInput(unforeseen(problem)));
    }

    /** The language that was asked for, also where the rest of the command line is wrong. */
    private static Optional<Language> language(String[] arguments) {
        int option = Arrays.asList(arguments).indexOf("--lang");
        return option < 0 || option + 1 >= arguments.length
                ? Optional.empty()
                : Arrays.stream(Language.values())
                        .filter(each -> each.name().equalsIgnoreCase(arguments[option + 1]))
                        .findFirst();
    }

    private static Language language(CommandLine command) {
        OptionSpec option = command.getCommandSpec().findOption("--lang");
        Object given = option == null ? null : option.getValue();
        return given instanceof Language language ? language : Language.ofSystem(System.getenv());
    }

    private static int complain(CommandLine command, Complaint complaint) {
        String english = String.valueOf(complaint.getMessage());
        if (language(command) == Language.EN) {
            complain(command, Language.EN, english, complaint.exitCode());
        } else if (complaint.chinese().isPresent()) {
            complain(command, Language.ZH, complaint.chinese().get(), complaint.exitCode());
            if (complaint.isExplained()) {
                command.getErr().println(oneLine(english));
            }
        } else {
            // The sentence of the library is known in English alone: it stands whole on a line of its own.
            complain(command, Language.ZH, wayOut(complaint.exitCode()), complaint.exitCode());
            command.getErr().println(oneLine(english));
        }
        complaint.details().forEach(command.getErr()::println);
        command.getErr().flush();
        return complaint.exitCode();
    }

    private static String wayOut(int exitCode) {
        return switch (exitCode) {
            case Complaint.DIFFERENT -> "未予办理，或结果不一致；请按下一行的说明（英文）处理";
            case Complaint.STORAGE -> "存储、记录或文件无法打开、读取或写入；请按下一行的说明（英文）处理";
            default -> "所给内容无法使用；请按下一行的说明（英文）改正";
        };
    }

    /** Nothing that was given is known to be wrong: the line says where it broke, for whoever mends the program. */
    private static String unforeseen(Exception problem) {
        String where = Arrays.stream(problem.getStackTrace())
                .findFirst()
                .map(place -> " at " + place)
                .orElse("");
        return "this was not foreseen: " + problem + where + "; please report this line";
    }

    private static int complain(CommandLine command, Language language, String message, int exitCode) {
        PrintWriter out = command.getErr();
        out.println(language.of("error: ", "错误：") + oneLine(message));
        out.flush();
        return exitCode;
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
