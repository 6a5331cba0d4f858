package io.github.fourmatters.governance.app.shell;

import io.github.fourmatters.governance.charter.CharterMismatchException;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.UnreadableEventException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import picocli.CommandLine;

/** Runs a command line: every failure becomes one line on the error stream and an exit code. */
public final class Shell {
    private Shell() {}

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
                .setParameterExceptionHandler((problem, arguments) -> {
                    CommandLine command = problem.getCommandLine();
                    return complain(
                            command,
                            problem.getMessage() + "; see "
                                    + command.getCommandSpec().qualifiedName() + " --help",
                            Complaint.USAGE);
                })
                .setExecutionExceptionHandler((problem, command, parsed) -> handle(problem, command));
    }

    private static int handle(Exception problem, CommandLine command) {
        if (problem instanceof Complaint complaint) {
            int code = complain(command, String.valueOf(complaint.getMessage()), complaint.exitCode());
            complaint.details().forEach(command.getErr()::println);
            command.getErr().flush();
            return code;
        } else if (problem instanceof StorageException || problem instanceof UnreadableEventException) {
            return complain(command, String.valueOf(problem.getMessage()), Complaint.STORAGE);
        } else if (problem instanceof CharterMismatchException) {
            return complain(command, String.valueOf(problem.getMessage()), Complaint.DIFFERENT);
        } else if (problem instanceof UncheckedIOException) {
            return complain(command, String.valueOf(problem.getMessage()), Complaint.USAGE);
        }
        return complain(command, unforeseen(problem), Complaint.USAGE);
    }

    /** Nothing that was given is known to be wrong: the line says where it broke, for whoever mends the program. */
    private static String unforeseen(Exception problem) {
        String where = Arrays.stream(problem.getStackTrace())
                .findFirst()
                .map(place -> " at " + place)
                .orElse("");
        return "this was not foreseen: " + problem + where + "; please report this line";
    }

    private static int complain(CommandLine command, String message, int exitCode) {
        PrintWriter out = command.getErr();
        out.println("error: " + message.replaceAll("\\s*\\R\\s*", " "));
        out.flush();
        return exitCode;
    }
}
