package io.github.fourmatters.governance.jdbc.file;

import io.github.fourmatters.governance.jdbc.connection.ReadFreshness;
import io.github.fourmatters.governance.spi.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Holds what a file looked like while nobody wrote to it, to tell later whether somebody has. It can be read without locks and without a
 * new file beside it until then. It is looked at by its name alone, and never opened.
 */
record StillFile(SqliteFile file, long length, FileTime changed, Optional<Object> key) implements ReadFreshness {

    /** Gives the file as it is, or nothing if there may be a writer: what is written stands in a journal first. */
    static Optional<StillFile> of(SqliteFile file) {
        StillFile found = look(file);
        while (!file.hasJournal()) {
            StillFile again = look(file);
            if (again.equals(found)) {
                return Optional.of(found);
            }
            found = again;
        }
        return Optional.empty();
    }

    private static StillFile look(SqliteFile file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return new StillFile(
                    file, found.size(), found.lastModifiedTime(), Optional.<Object>ofNullable(found.fileKey()));
        } catch (IOException error) {
            throw new StorageException(
                    file.path() + " cannot be read (" + error + "); is it yours to read?", true, error);
        }
    }

    @Override
    public boolean isNewest() {
        return !file.hasJournal() && equals(look(file));
    }

    @Override
    public void requireWhole() {
        // A journal alone changes nothing of what was read; only what is carried over from it into the file does.
        if (!equals(look(file))) {
            throw new StorageException(
                    file.path()
                            + " was written to while it was read, so that what was read in it may be neither old nor"
                            + " new; try again",
                    true,
                    null);
        }
    }
}
