package io.github.fourmatters.governance.tck.process;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies, compares and deletes folders with all that is in them. */
public final class DirectoryTree {

    private DirectoryTree() {}

    /**
     * Makes a folder, if it is not there.
     *
     * @param folder the folder
     * @return the same
     */
    public static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /**
     * Copies all files of a folder into another one, which is made if it is not there.
     *
     * @param from the folder
     * @param to the other one
     * @return the other one
     */
    public static Path copy(Path from, Path to) {
        try {
            for (Path each : inside(from)) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return to;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /**
     * Deletes a folder and all that is in it; one that is not there stays so.
     *
     * @param folder the folder
     */
    public static void delete(Path folder) {
        try {
            for (Path each :
                    inside(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /**
     * Gives the hash of each file in a folder.
     *
     * @param folder the folder
     * @return by the files' names, the SHA-256 of what is in them
     */
    public static ImmutableSortedMap<String, HashCode> hashes(Path folder) {
        try {
            ImmutableSortedMap.Builder<String, HashCode> hashes = ImmutableSortedMap.naturalOrder();
            for (Path each : inside(folder)) {
                if (Files.isRegularFile(each)) {
                    hashes.put(
                            folder.relativize(each).toString(), Hashing.sha256().hashBytes(Files.readAllBytes(each)));
                }
            }
            return hashes.build();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return all of its bytes
     */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /**
     * Says whether a file has no bytes.
     *
     * @param file the file
     * @return whether it is there and has none
     */
    public static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }
}
