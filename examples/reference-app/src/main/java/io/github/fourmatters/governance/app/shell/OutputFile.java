package io.github.fourmatters.governance.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A file that a command writes: never one that the command reads, and never one of another kind that is there already. It is checked before
 * any work is done, written beside its place and moved there once it is whole.
 *
 * <pre>{@code
 * OutputFile page = OutputFile.of(spec, "--out", out, OutputKind.HTML_REPORT);
 * …
 * page.write(bytes);
 * }</pre>
 */
public final class OutputFile {
    private static final int HEAD = 4_096;

    /** Writes the content of a file. */
    public interface Content {
        /**
         * Writes it.
         *
         * @param out where to; is closed by the caller
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    private final String option;
    private final Path path;
    private final OutputKind kind;

    private OutputFile(String option, Path path, OutputKind kind) {
        this.option = option;
        this.path = path;
        this.kind = kind;
    }

    /**
     * Checks a file before it is written.
     *
     * @param command the command, of which every other option and parameter that names a file is compared
     * @param option the option that names this file
     * @param path the file
     * @param kind what is going to be in it
     * @return the file, ready to be written
     * @throws Complaint if another option names the same file, if something else is there, or if its folder is not there
     */
    public static OutputFile of(CommandSpec command, String option, Path path, OutputKind kind) {
        NamedFiles.besides(command, option).optionOf(path).ifPresent(other -> {
            throw Complaint.badInput(
                    option + " " + path + " is the file that " + other + " names, or belongs to it, and was left as it"
                            + " is; name another file",
                    option + " " + path + " 就是（或属于）" + other + " 所指的文件，已保持原样；请另指定一个文件");
        });
        OutputFile file = new OutputFile(option, path, kind);
        file.requireFolder();
        file.requireReplaceable();
        return file;
    }

    private void requireFolder() {
        if (!Files.isDirectory(folder())) {
            throw Complaint.storage(
                    option + " " + path + " cannot be written: the folder " + folder()
                            + " is not there; make it, or name another file",
                    option + " " + path + " 无法写入：文件夹 " + folder() + " 不存在；请先创建，或另指定文件");
        }
    }

    private Path folder() {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null ? path.toAbsolutePath() : folder;
    }

    private void requireReplaceable() {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isRegularFile(path)) {
            throw Complaint.badInput(
                    option + " " + path + " is there and is no file that could be replaced; name another one",
                    option + " " + path + " 已存在，且不是可替换的文件；请另指定文件");
        }
        String head = head();
        if (!head.isEmpty() && !kind.isBegunBy(head)) {
            throw Complaint.badInput(
                    option + " " + path + " is there and is not " + kind.english()
                            + ", so it was left as it is; name another file",
                    option + " " + path + " 已存在，且不是" + kind.chinese() + "，已保持原样；请另指定文件");
        }
    }

    private String head() {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw unwritable(unreadable);
        }
    }

    /**
     * Checks a file that no command line names, for whoever writes one from a program.
     *
     * @param path the file
     * @param kind what is going to be in it
     * @return the file, ready to be written
     * @throws Complaint if something else is there, or if its folder is not there
     */
    public static OutputFile of(Path path, OutputKind kind) {
        return of(CommandSpec.create(), path.toString(), path, kind);
    }

    /**
     * Returns the file as it was named.
     *
     * @return the file
     */
    public Path path() {
        return path;
    }

    /**
     * Writes the file.
     *
     * @param bytes all of it
     * @throws Complaint if it cannot be written there
     */
    public void write(byte[] bytes) {
        write(out -> out.write(bytes));
    }

    /**
     * Writes the file. What was there before stays until the new one is whole.
     *
     * @param content writes all of it
     * @throws Complaint if it cannot be written there
     */
    public void write(Content content) {
        // Looked at again: the work may have taken long.
        requireReplaceable();
        Path made = folder().resolve("." + path.getFileName() + "." + System.nanoTime() + ".new");
        try {
            try (OutputStream out = Files.newOutputStream(made, StandardOpenOption.CREATE_NEW)) {
                content.writeTo(out);
            }
            move(made, Files.exists(path) ? path.toRealPath() : path);
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        } finally {
            made.toFile().delete();
        }
    }

    private static void move(Path made, Path to) throws IOException {
        try {
            Files.move(made, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(made, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Complaint unwritable(IOException problem) {
        return Complaint.storage(
                option + " " + path + " cannot be written (" + FileProblem.english(problem)
                        + "); name a file in another folder",
                option + " " + path + " 无法写入（" + FileProblem.chinese(problem) + "）；请换一个文件夹");
    }
}
