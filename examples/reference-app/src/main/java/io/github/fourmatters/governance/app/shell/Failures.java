package io.github.fourmatters.governance.app.shell;

import io.github.fourmatters.governance.charter.CharterMismatchException;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import io.github.fourmatters.governance.spi.journal.UnreadableEventException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Makes whatever ends a command into a complaint in both languages. */
public final class Failures {
    private Failures() {}

    /**
     * Makes a complaint.
     *
     * @param problem what was thrown
     * @return the complaint: itself, of a storage or a file, of a charter that does not fit, or that nobody foresaw this
     */
    public static Complaint complaint(Exception problem) {
        if (problem instanceof Complaint complaint) {
            return complaint;
        } else if (problem instanceof CharterMismatchException) {
            return behind(Complaint.DIFFERENT, "", "章程与存储所记的不符。", problem);
        } else if (problem instanceof StorageException
                || problem instanceof UnreadableEventException
                || problem instanceof UncheckedIOException) {
            return storage("", problem);
        } else if (problem instanceof UnreadableInputException) {
            return behind(Complaint.STORAGE, "", "", problem);
        }
        return unforeseen(problem);
    }

    /**
     * Complains of a storage or a file that cannot be opened, read or written.
     *
     * @param option stands in front, such as {@code --storage: }; perhaps empty
     * @param problem what was thrown
     * @return the complaint
     */
    public static Complaint storage(String option, Exception problem) {
        boolean again = problem instanceof StorageException failed && failed.retryable();
        return behind(Complaint.STORAGE, option, again ? "存储暂时无法打开、读取或写入，可稍后重试。" : "存储无法打开、读取或写入。", problem);
    }

    private static Complaint behind(int exitCode, String option, String introduction, Exception problem) {
        Sentence said = LibrarySentences.of(String.valueOf(problem.getMessage()));
        return Complaint.of(
                exitCode,
                new Sentence(option + said.english(), option.replace(": ", "：") + introduction + said.chinese()));
    }

    /** Nothing that was given is known to be wrong: the line says where it broke, for whoever mends the program. */
    private static Complaint unforeseen(Exception problem) {
        String where = Arrays.stream(problem.getStackTrace())
                .findFirst()
                .map(place -> " at " + place)
                .orElse("");
        return Complaint.badInput(
                "this was not foreseen: " + problem + where + "; please report this line",
                "程序未预料到这一情况，请将本行报告给维护者：“" + problem + where + "”");
    }
}
