package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Reads the first hundred bytes of a file, which tell whether SQLite made it, for which program, and how long it is to be. The layout
 * is that of SQLite's documentation ("Database File Format", section 1.3).
 */
record SqliteHeader(
        Path path,
        long length,
        boolean isSqlite,
        long pageSize,
        long pages,
        boolean countsPages,
        int version,
        int application) {

    private static final int LENGTH = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGE_SIZE = 16;
    private static final int CHANGES = 24;
    private static final int PAGES = 28;
    private static final int VERSION = 60;
    private static final int APPLICATION = 68;
    private static final int CHANGES_OF_PAGES = 92;
    private static final int NEWEST_VERSION = 1;

    static SqliteHeader read(Path path) {
        if (!Files.exists(path)) {
            throw refused(
                    path + " does not exist; name another file, or make this one with SqliteStorage.createOrOpen");
        }
        if (!Files.isRegularFile(path)) {
            throw refused(path + " is not a file; name one");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LENGTH);
            return of(path, Files.size(path), bytes);
        } catch (IOException error) {
            throw refused(path + " cannot be read (" + error + "); is it yours to read?");
        }
    }

    private static SqliteHeader of(Path path, long length, byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(Arrays.copyOf(bytes, LENGTH));
        int pageSize = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
        return new SqliteHeader(
                path,
                length,
                bytes.length == LENGTH && Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC),
                // The largest page does not fit into two bytes, and stands there as 1.
                pageSize == 1 ? 1 << 16 : pageSize,
                Integer.toUnsignedLong(header.getInt(PAGES)),
                header.getInt(CHANGES) == header.getInt(CHANGES_OF_PAGES),
                header.getInt(VERSION),
                header.getInt(APPLICATION));
    }

    private static StorageException refused(String message) {
        return new StorageException(message, false, null);
    }

    /**
     * Refuses a file that is not ours, or not whole.
     *
     * @param journal the file's journal
     * @param hasOurTables tells whether our tables are in it; asked where no program has signed the file, as an embedder's own DataSource
     *     leaves it
     */
    void requireOurs(Path journal, BooleanSupplier hasOurTables) {
        if (length == 0) {
            throw refused(path
                    + " is empty, and no governance storage ever was: it is left of something else, or its content is"
                    + " lost; restore a backup under another name, or move it away to begin anew");
        }
        if (!isSqlite) {
            throw refused(path + " is not a SQLite database; name another file, or one that does not exist yet");
        }
        boolean isUnsigned = application == 0;
        if (application != SqliteFile.APPLICATION && !(isUnsigned && hasOurTables.getAsBoolean())) {
            throw refused(path + " is a SQLite database of another program (application id "
                    + Integer.toHexString(application) + "); name another file, or one that does not exist yet");
        }
        // The version in an unsigned file is the embedder's own; that of our tables is looked at with them.
        if (!isUnsigned && version > NEWEST_VERSION) {
            throw refused(path + " was written by a newer version of this library (its format is " + version
                    + ", and this one knows " + NEWEST_VERSION + "); use a newer library");
        }
        requireLength(journal);
    }

    private void requireLength(Path journal) {
        long due = pages * pageSize;
        // While there is a journal, the last pages may still stand in it alone.
        if (countsPages && length != due && isEmpty(journal)) {
            throw refused(
                    path + " has " + length + " bytes, and its header tells of " + due
                            + ": it was cut or added to, and was left as it is; keep a copy, and restore a backup under another name");
        }
    }

    private static boolean isEmpty(Path journal) {
        try {
            return !Files.exists(journal) || Files.size(journal) == 0;
        } catch (IOException error) {
            throw refused(journal + " cannot be read (" + error + "); is it yours to read?");
        }
    }
}
