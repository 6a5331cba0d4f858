package io.github.fourmatters.governance.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Is the one file beside a place in which what belongs there is written; whoever writes it holds a lock on it. */
record PartFile(Path file) {

    static PartFile of(Path place) {
        return new PartFile(place.resolveSibling("." + place.getFileName() + ".part"));
    }

    /** Removes what a run that was killed has left; refuses if a run still writes it. */
    void removeLeft() throws IOException {
        try (FileChannel left = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
            requireLock(left);
        } catch (NoSuchFileException nothing) {
            return;
        }
        Files.deleteIfExists(file);
    }

    /** Begins it, for its owner alone; the lock goes with the channel. */
    FileChannel begin() throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersAlone());
        } catch (FileAlreadyExistsException quicker) {
            throw new IOException(inUse(), quicker);
        }
        try {
            requireLock(channel);
            return channel;
        } catch (IOException quicker) {
            channel.close();
            throw quicker;
        }
    }

    private FileAttribute<?>[] ownersAlone() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private void requireLock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw new IOException(inUse());
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            throw new IOException(inUse(), ofThisProcess);
        }
    }

    private String inUse() {
        return "another run is writing " + file.getFileName() + " just now: let it end first";
    }
}
