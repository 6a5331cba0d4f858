package io.github.fourmatters.governance.app.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why a file cannot be read or written, without the names of Java's exceptions. */
public final class FileProblem {
    private FileProblem() {}

    /**
     * Says it in English.
     *
     * @param problem what the system told
     * @return a few words
     */
    public static String english(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "no permission";
        } else if (problem instanceof NoSuchFileException) {
            return "its folder is not there";
        }
        return reason(problem, "the system gives no reason");
    }

    /**
     * Says it in Chinese; the system's own words stay as they are.
     *
     * @param problem what the system told
     * @return a few words
     */
    public static String chinese(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "没有权限";
        } else if (problem instanceof NoSuchFileException) {
            return "文件夹不存在";
        }
        return reason(problem, "系统未说明原因");
    }

    private static String reason(IOException problem, String none) {
        String told = problem instanceof FileSystemException file ? file.getReason() : problem.getMessage();
        return told == null ? none : told;
    }
}
