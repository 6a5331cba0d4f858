package io.github.fourmatters.governance.backup;

import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.spi.file.Placement;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a file beside its place, for its owner's eyes alone, and puts it there in one step once it is whole and flushed. The file beside
 * it always has the same name, so that what a killed run has left there, perhaps keys, is removed by the next run as it begins.
 */
final class TargetFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path place;
    private final Path made;
    private final FileChannel channel;
    private final OutputStream out;
    private final boolean replacing;

    private TargetFile(Path place, Path made, FileChannel channel, boolean replacing) {
        this.place = place;
        this.made = made;
        this.channel = channel;
        this.replacing = replacing;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /** Begins a file; refuses at once if something is there that must not be replaced. */
    static TargetFile of(Path file, boolean replacing) {
        Path place = file.toAbsolutePath().normalize();
        PartFile part = PartFile.of(place);
        try {
            part.removeLeft();
        } catch (IOException error) {
            throw failed(place, error);
        }
        if (!replacing && Files.exists(place)) {
            throw exists(place);
        }
        if (Files.isDirectory(place)) {
            throw new BackupException(BackupRefusal.FILE_FAILED, place + " is a folder; name a file in it");
        }
        try {
            return new TargetFile(place, part.file(), part.begin(), replacing);
        } catch (IOException error) {
            throw failed(place, error);
        }
    }

    private static BackupException exists(Path place) {
        return new BackupException(
                BackupRefusal.FILE_EXISTS,
                place
                        + " is there already, and was left as it is; choose another name, or ask for it to be overwritten");
    }

    private static BackupException failed(Path place, IOException error) {
        return new BackupException(
                BackupRefusal.FILE_FAILED,
                place + " cannot be written (" + error
                        + "); is its folder there and yours to write, and is there room?",
                error);
    }

    OutputStream out() {
        return out;
    }

    /** Puts the file in its place. */
    void putInPlace() {
        try {
            out.flush();
            channel.force(true);
            if (replacing) {
                Placement.USUAL.replace(made, place);
            } else {
                Placement.USUAL.putWhereNothingIs(made, place);
            }
        } catch (FileAlreadyExistsException quicker) {
            throw exists(place);
        } catch (IOException error) {
            throw failed(place, error);
        }
    }

    /** Removes what is left beside the place. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(made);
        } catch (IOException left) {
            // The next run removes it.
        }
    }
}
