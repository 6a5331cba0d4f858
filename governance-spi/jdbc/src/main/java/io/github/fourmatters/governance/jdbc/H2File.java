package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names an H2 file, and sees that it is one before H2 touches it. */
final class H2File {

    private static final String ENDING = ".mv.db";
    private static final String BEGINNING = "H:2,";

    private final Path path;

    private H2File(Path path) {
        this.path = path;
    }

    static H2File of(Path file) {
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
        return new StorageException(
                path + " is not an H2 database; name another file, or one that does not exist yet", false, null);
    }

    private void requireH2() {
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isRegularFile(path) || !beginsAsH2()) {
            throw notH2(path);
        }
    }

    private boolean beginsAsH2() {
        try (InputStream in = Files.newInputStream(path)) {
            String beginning = new String(in.readNBytes(BEGINNING.length()), StandardCharsets.ISO_8859_1);
            // Empty is what a kill just after the file was made leaves behind.
            return beginning.isEmpty() || beginning.equals(BEGINNING);
        } catch (IOException error) {
            throw new UncheckedIOException(path + " cannot be read; is it yours to read?", error);
        }
    }

    void requireThere() {
        if (!Files.exists(path)) {
            throw new StorageException(
                    path + " does not exist; name another file, or make this one with H2Storage.createOrOpen",
                    false,
                    null);
        }
    }

    String url() {
        String text = path.toString();
        return "jdbc:h2:file:" + text.substring(0, text.length() - ENDING.length()) + H2Storage.settings();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
