package io.github.fourmatters.governance.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The files that the other options of a command name, with what a database keeps beside its own. */
final class NamedFiles {
    private static final List<String> ENDINGS = List.of("", "-wal", "-shm", "-journal");
    private static final String ENDING_OF_H2 = ".mv.db";

    private record Named(String option, Path file) {}

    private final List<Named> files = new ArrayList<>();

    private NamedFiles() {}

    /** Collects the files of all options and parameters but one. */
    static NamedFiles besides(CommandSpec command, String option) {
        NamedFiles named = new NamedFiles();
        for (ArgSpec each : command.args()) {
            String name = each instanceof OptionSpec other ? other.longestName() : each.paramLabel();
            if (!name.equals(option)) {
                paths(each.getValue()).forEach(path -> named.add(name, path));
            }
        }
        return named;
    }

    private static Stream<Path> paths(Object value) {
        if (value instanceof Path path) {
            return Stream.of(path);
        } else if (value instanceof Collection<?> several) {
            return several.stream().flatMap(NamedFiles::paths);
        }
        return Stream.empty();
    }

    private void add(String option, Path file) {
        Path name = file.getFileName();
        if (name == null || name.toString().isEmpty()) {
            return;
        }
        for (String ending : ENDINGS) {
            files.add(new Named(option, file.resolveSibling(name + ending)));
        }
        if (name.toString().endsWith(ENDING_OF_H2)) {
            String base = name.toString().substring(0, name.toString().length() - ENDING_OF_H2.length());
            files.add(new Named(option, file.resolveSibling(base + ".trace.db")));
        }
    }

    /** Finds the option that names a file already, however it is written: through links, or by another path. */
    Optional<String> optionOf(Path file) {
        return files.stream()
                .filter(each -> isSame(each.file(), file))
                .map(Named::option)
                .findFirst();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return (Files.exists(one) && Files.exists(other))
                    ? Files.isSameFile(one, other)
                    : real(one).equals(real(other));
        } catch (IOException unknown) {
            return real(one).equals(real(other));
        }
    }

    /** The path of a file that may not be there yet. */
    private static Path real(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        if (folder == null || whole.getFileName() == null) {
            return whole;
        }
        try {
            return folder.toRealPath().resolve(whole.getFileName());
        } catch (IOException missing) {
            return whole;
        }
    }
}
