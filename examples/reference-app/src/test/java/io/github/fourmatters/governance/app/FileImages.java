package io.github.fourmatters.governance.app;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What every file of a folder holds, to compare before and after. */
final class FileImages {
    private FileImages() {}

    /**
     * The hash of each file by its name. Not looked at are SQLite's index of its journal, and a journal in which nothing stands: readers may
     * make them.
     */
    static Map<String, HashCode> of(Path folder) {
        Map<String, HashCode> images = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(FileImages::isLookedAt)
                    .forEach(file -> images.put(String.valueOf(file.getFileName()), hash(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return images;
    }

    private static boolean isLookedAt(Path file) {
        String name = file.toString();
        boolean isEmptyJournal = name.endsWith("-wal") && file.toFile().length() == 0;
        return Files.isRegularFile(file) && !name.endsWith("-shm") && !isEmptyJournal;
    }

    private static HashCode hash(Path file) {
        try {
            return Hashing.sha256().hashBytes(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
