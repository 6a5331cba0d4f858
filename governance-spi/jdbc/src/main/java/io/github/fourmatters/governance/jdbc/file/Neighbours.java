package io.github.fourmatters.governance.jdbc.file;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks at what SQLite keeps beside a file, before SQLite does: it follows, ignores or overwrites whatever it finds there. The index
 * {@code -shm} is looked at by its name alone: who opens and closes it takes the locks of this process away.
 *
 * @param path the file
 * @param isWritable tells whether this process may write to a file or a folder
 */
record Neighbours(Path path, Predicate<Path> isWritable) {

    // The last bit tells the order of bytes.
    private static final int MAGIC_OF_WAL = 0x377f0682;
    private static final int MAGIC_OF_JOURNAL = 0xd9d505f9;

    private Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /** Refuses what SQLite never puts there, and what this process may not use. */
    void requireUsable(boolean readOnly) {
        for (String ending : ImmutableList.of("-wal", "-shm", "-journal")) {
            requireFile(beside(ending));
        }
        requireMagic(beside("-wal"), MAGIC_OF_WAL);
        requireMagic(beside("-journal"), MAGIC_OF_JOURNAL);
        if (readOnly) {
            requireIndexable();
        } else {
            ImmutableList.of(path, beside("-wal"), beside("-shm")).forEach(this::requireWritable);
        }
    }

    private static void requireFile(Path neighbour) {
        if (!Files.exists(neighbour, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(neighbour, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        String what =
                Files.isSymbolicLink(neighbour) ? "a link" : Files.isDirectory(neighbour) ? "a folder" : "no file";
        throw refused(neighbour + " is " + what
                + ", where SQLite keeps a file of its own; see who put it there, and move" + " it away");
    }

    private static void requireMagic(Path journal, int magic) {
        int first = first(journal);
        // What a power cut kept from being written reads as zeros.
        if (first != 0 && (first & ~1) != (magic & ~1)) {
            throw refused(journal + " is no journal of SQLite (it begins with " + Integer.toHexString(first)
                    + "): it was altered, or something else was put there; keep a copy, and move it away to open the file"
                    + " without it, or restore a backup under another name");
        }
    }

    /** Gives the first four bytes, or 0 where there are none. */
    private static int first(Path journal) {
        if (!Files.exists(journal)) {
            return 0;
        }
        try (InputStream in = Files.newInputStream(journal)) {
            byte[] bytes = in.readNBytes(Integer.BYTES);
            return bytes.length < Integer.BYTES ? 0 : ByteBuffer.wrap(bytes).getInt();
        } catch (IOException error) {
            throw refused(journal + " cannot be read (" + error + "); it belongs to " + owner(journal)
                    + ": let them make it readable");
        }
    }

    /**
     * Refuses a journal that can be read only with an index beside it that this process cannot make, or that would be its own: whoever
     * writes to the file could not write to that, and would be locked out.
     */
    private void requireIndexable() {
        Path wal = beside("-wal");
        Path shm = beside("-shm");
        Path folder = path.resolveSibling(".").normalize();
        boolean isOurs = isWritable.test(folder) && isWritable.test(path);
        if (size(wal) > 0 && !Files.exists(shm) && !isOurs) {
            throw refused(
                    wal + " holds what is not carried over into the file yet, and to read it SQLite needs an index"
                            + " beside it, which this process cannot make in " + folder
                            + " as whoever writes to the file needs it"
                            + "; copy the file and its journal together to a folder of your own, where you may write to them, and"
                            + " open the copy");
        }
    }

    private void requireWritable(Path file) {
        if (Files.exists(file) && !isWritable.test(file)) {
            throw refused(
                    file + " belongs to " + owner(file) + ", and this process may not write to it; let its owner make"
                            + " it writable, or open the storage to read only"
                            + (file.equals(path)
                                    ? ""
                                    : "; once nobody has the storage open, -shm may be deleted, and an empty -wal"));
        }
    }

    /** Names what belongs to somebody else and may keep SQLite from reading beside a writer. */
    Optional<String> foreign() {
        return ImmutableList.of(beside("-shm"), beside("-wal")).stream()
                .filter(each -> Files.exists(each) && !isWritable.test(each))
                .map(each -> each + " belongs to " + owner(each) + ", and this process may not write to it")
                .findFirst();
    }

    private static String owner(Path file) {
        try {
            return Files.getOwner(file).getName();
        } catch (IOException | UnsupportedOperationException unknown) {
            return "somebody else";
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException error) {
            throw refused(file + " cannot be read (" + error + "); is it yours to read?");
        }
    }

    private static StorageException refused(String message) {
        return new StorageException(message, false, null);
    }
}
