package io.github.fourmatters.governance.backup.lines;

import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a file line by line, none of them longer than so much, and computes the checksum of what was read. */
final class FileLines implements Closeable {

    /** Is how many bytes a line may have, with its end. */
    static final int LONGEST = 64 << 20;

    // Room for the names of sixty thousand ledgers; the first line of something else may have no end at all.
    private static final int LONGEST_HEAD = 4 << 20;
    private static final int USUAL_LENGTH = 4096;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final InputStream in;
    private final Checksum checksum = new Checksum();
    private final byte[] buffer = new byte[BUFFER];
    private int begin;
    private int end;
    private byte[] line = new byte[USUAL_LENGTH];
    private int length;
    private long number;

    private FileLines(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    static FileLines open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupException(
                    BackupRefusal.FILE_FAILED,
                    file + (Files.exists(file) ? " is no file" : " does not exist") + "; name the file of a backup");
        }
        try {
            return new FileLines(file, Files.newInputStream(file));
        } catch (IOException error) {
            throw unread(file, error);
        }
    }

    private static BackupException unread(Path file, IOException error) {
        return new BackupException(
                BackupRefusal.FILE_FAILED, file + " cannot be read (" + error + "); is it yours to read?", error);
    }

    /** Goes on to the next line; tells whether there is one, if only the beginning of one. */
    boolean advance() {
        checksum.add(line, length);
        length = 0;
        number++;
        try {
            boolean more = true;
            while (more && !isWhole()) {
                more = take();
            }
        } catch (IOException error) {
            throw unread(file, error);
        }
        return length > 0;
    }

    /** Takes what is in the buffer up to the end of the line; fills the buffer first if it is empty. */
    private boolean take() throws IOException {
        if (begin == end) {
            begin = 0;
            end = Math.max(0, in.read(buffer));
        }
        int stop = begin;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        stop = Math.min(stop + 1, end);
        boolean more = stop > begin;
        append(stop - begin);
        begin = stop;
        return more;
    }

    private void append(int count) {
        int longest = number == 1 ? LONGEST_HEAD : LONGEST;
        if (count > longest - length) {
            throw number == 1 ? foreign() : damaged("it is longer than " + longest + " bytes");
        }
        if (count > line.length - length) {
            line = Arrays.copyOf(line, Math.min(Math.max(2 * line.length, length + count), longest));
        }
        System.arraycopy(buffer, begin, line, length, count);
        length += count;
    }

    /** Tells whether the line has an end. */
    boolean isWhole() {
        return length > 0 && line[length - 1] == '\n';
    }

    /** Gives the bytes of the line; those behind its length mean nothing, and all of them change with the next line. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Tells how many lines stand before this one. */
    long before() {
        return number - 1;
    }

    /** Gives the checksum of all the lines before this one. */
    Checksum checksum() {
        return checksum;
    }

    BackupException foreign() {
        return new BackupException(
                BackupRefusal.NOT_A_BACKUP,
                file + (number == 1 && length == 0 ? " is empty" : " is no backup of this library")
                        + "; name a file that was written as a backup");
    }

    BackupException cut() {
        return new BackupException(
                BackupRefusal.CUT,
                file + " was cut: it ends in line " + number + ", before its last line; nothing was restored from"
                        + " it, take another copy");
    }

    BackupException damaged(String what) {
        return new BackupException(
                BackupRefusal.DAMAGED,
                file + " is damaged in line " + number + ": " + what
                        + "; nothing was restored from it, take another copy");
    }

    @Override
    public String toString() {
        return file.toString();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException onlyRead) {
            // Nothing is lost by it.
        }
    }
}
