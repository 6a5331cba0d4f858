package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Holds what a file looked like, to tell later whether somebody has written to it. */
record StillFile(long length, FileTime changed) {

    static StillFile of(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new StillFile(found.size(), found.lastModifiedTime());
        } catch (IOException error) {
            throw new StorageException(file + " cannot be read (" + error + "); is it yours to read?", true, error);
        }
    }
}
