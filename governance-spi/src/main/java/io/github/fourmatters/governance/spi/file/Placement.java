package io.github.fourmatters.governance.spi.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Puts a file that was made beside its place, and flushed, into that place in one step, and so that it outlives a power cut there.
 * Stateless.
 *
 * <p>Example: {@code Placement.USUAL.putWhereNothingIs(made, place)}.
 */
public final class Placement {

    /** Is what this system does. */
    public static final Placement USUAL = new Placement(Files::createLink, Placement::flushIfPossible);

    private final Linking linking;
    private final Flushing flushing;

    /** Gives a file one more name, unless something has that name. */
    @FunctionalInterface
    interface Linking {

        Path link(Path name, Path file) throws IOException;
    }

    /** Flushes a folder, as far as the system does that. */
    @FunctionalInterface
    interface Flushing {

        void flush(Path folder);
    }

    Placement(Linking linking, Flushing flushing) {
        this.linking = linking;
        this.flushing = flushing;
    }

    /**
     * Makes a folder, and those that it lies in, unless they are there.
     *
     * @param folder the folder, not null
     * @throws IOException if that does not go, or a file is there
     */
    public void makeFolder(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path each = folder.toAbsolutePath(); each != null && !Files.exists(each); each = each.getParent()) {
            missing.push(each);
        }
        Files.createDirectories(folder);
        // The name of each stands in the folder around it.
        missing.forEach(this::flushFolderOf);
    }

    /**
     * Puts a file into a place where nothing is. On a file system without links the place is claimed with an empty file first, which
     * stays there if the power fails in between.
     *
     * @param made the file, in the folder of the place; it may be left where it is, and is the caller's to delete
     * @param place the place, not null
     * @throws FileAlreadyExistsException if something is there; it is left as it is
     * @throws IOException if that does not go; nothing is there then
     */
    public void putWhereNothingIs(Path made, Path place) throws IOException {
        try {
            // Unlike a move, a link never takes the place of something.
            linking.link(place, made);
        } catch (FileAlreadyExistsException quicker) {
            throw quicker;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            claim(made, place);
        }
        flushFolderOf(place);
    }

    private static void claim(Path made, Path place) throws IOException {
        Files.createFile(place);
        try {
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            Files.deleteIfExists(place);
            throw failure;
        }
    }

    /**
     * Puts a file into the place of another one, or where nothing is.
     *
     * @param made the file, in the folder of the place
     * @param place the place, not null
     * @throws IOException if that does not go; the place is as it was then
     */
    public void replace(Path made, Path place) throws IOException {
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushFolderOf(place);
    }

    /** Flushes the folder around a file, or a power cut could take the new name away. */
    private void flushFolderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            flushing.flush(folder);
        }
    }

    private static void flushIfPossible(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Some systems flush no folders; nothing more can be done about it.
        }
    }
}
