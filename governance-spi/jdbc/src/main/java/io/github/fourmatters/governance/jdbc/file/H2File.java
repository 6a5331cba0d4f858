package io.github.fourmatters.governance.jdbc.file;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.connection.KeptConnections;
import io.github.fourmatters.governance.jdbc.dialect.H2Dialect;
import io.github.fourmatters.governance.jdbc.schema.Installation;
import io.github.fourmatters.governance.spi.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Names an H2 file, and sees that it is a whole one before H2 touches it: H2 makes anew what it cannot read. */
public final class H2File {

    private static final String ENDING = ".mv.db";
    private static final String BEGINNING = "H:2,";
    private static final int BLOCK = 4096;
    private static final long SMALL = 64L << 20;

    private final Path path;

    private H2File(Path path) {
        this.path = path;
    }

    /**
     * Names a file.
     *
     * @param file the file, with or without H2's ending, not null
     * @return the file
     * @throws IllegalArgumentException if H2 takes no such name
     * @throws StorageException if something else is there, or what was cut; names it and the way out
     */
    public static H2File of(Path file) {
        Path given = requireNonNull(file, "file").toAbsolutePath().normalize();
        if (given.toString().contains(";")) {
            throw new IllegalArgumentException(
                    "file is " + given + "; H2 takes no ';' in a file's name: choose another name");
        }
        H2File h2File = new H2File(withEnding(given));
        h2File.requireH2();
        return h2File;
    }

    private static Path withEnding(Path given) {
        if (given.toString().endsWith(ENDING)) {
            return given;
        }
        if (Files.isRegularFile(given)) {
            throw notH2(given);
        }
        return given.resolveSibling(given.getFileName() + ENDING);
    }

    private static StorageException notH2(Path path) {
        return refused(path + " is not an H2 database; name another file, or one that does not exist yet");
    }

    private static StorageException refused(String message) {
        return new StorageException(message, false, null);
    }

    private void requireH2() {
        if (!isThere()) {
            return;
        }
        if (!Files.isRegularFile(path)) {
            throw notH2(path);
        }
        long length = length();
        if (length == 0) {
            throw refused(
                    path + " is empty, so it was never finished or its content is lost; restore a backup under another"
                            + " name, or move it away to begin anew");
        }
        // A file of whole blocks may be open in this process, and then must not be opened here.
        if (length % BLOCK != 0) {
            if (!beginsAsH2()) {
                throw notH2(path);
            }
            throw refused(path + " has " + length + " bytes, and H2 writes whole blocks of " + BLOCK
                    + ": it was cut, and was left as it is; keep a copy, and restore a backup under another name");
        }
    }

    private long length() {
        try {
            return Files.size(path);
        } catch (IOException error) {
            throw unreadable(error);
        }
    }

    private StorageException unreadable(IOException error) {
        return refused(path + " cannot be read (" + error + "); is it yours to read?");
    }

    /**
     * Reads the file beside H2. Only for one that H2 does not have open in this process: whoever opens and closes it would take H2's lock
     * away.
     */
    private boolean beginsAsH2() {
        try (InputStream in = Files.newInputStream(path)) {
            String beginning = new String(in.readNBytes(BEGINNING.length()), StandardCharsets.ISO_8859_1);
            return beginning.equals(BEGINNING);
        } catch (IOException error) {
            throw unreadable(error);
        }
    }

    boolean isThere() {
        return Files.exists(path);
    }

    /**
     * Tells whether it is looked over whole each time that it is opened, which takes less than a second or two.
     *
     * @return true if it is
     */
    public boolean isSmall() {
        return length() <= SMALL;
    }

    /**
     * Makes the file with its tables beside its place, and puts it there in one step, unless something is there by now.
     *
     * @param dialect which versions of H2 may make it
     * @throws StorageException if it cannot be made
     */
    public void createUnlessThere(H2Dialect dialect) {
        if (!isThere()) {
            NewFile.make(path, made -> fill(made, dialect));
        }
    }

    private void fill(Path made, H2Dialect dialect) {
        try (KeptConnections connections = H2Connections.to(of(made), path.toString(), dialect, OpeningMode.usual())) {
            Installation.of(connections).run();
        }
    }

    /**
     * Refuses a name under which nothing is.
     *
     * @throws StorageException if there is nothing; names the way out
     */
    public void requireThere() {
        if (!isThere()) {
            throw refused(path + " does not exist; name another file, or make this one with H2Storage.createOrOpen");
        }
    }

    /**
     * Refuses a file in which something does not fit.
     *
     * @param findings a sentence for whatever does not
     * @throws StorageException if there is any; names the file, the first of them and the way out
     */
    public void requireNothing(List<String> findings) {
        if (!findings.isEmpty()) {
            throw refused(path + " is damaged, and was left as it is: "
                    + ImmutableList.copyOf(findings).get(0) + "; keep a copy, and restore a backup under another name");
        }
    }

    /** Gives the URL; to look only, H2 may not write to the file, nor repair it. */
    String url(boolean readOnly) {
        String text = path.toString();
        return "jdbc:h2:file:" + text.substring(0, text.length() - ENDING.length()) + H2Dialect.SETTINGS
                + (readOnly ? ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE" : "");
    }

    /**
     * Gives a failure to open the file that names it, and tells if it is no file of H2's.
     *
     * @param failure the failure
     * @return it, or another one that says more
     */
    public StorageException named(StorageException failure) {
        // What is open in this process would have been joined.
        if (failure.getCause() instanceof SQLException && isThere() && !beginsAsH2()) {
            return notH2(path);
        }
        String message = String.valueOf(failure.getMessage());
        return message.contains(path.toString())
                ? failure
                : new StorageException(path + ": " + message, failure.retryable(), failure);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
