package io.github.fourmatters.governance.jdbc.file;

import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.file.Placement;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes a file beside its place, and puts it there in one step: whoever finds it there finds it whole. */
final class NewFile {

    private final Path place;
    private final Path folder;

    private NewFile(Path place, Path folder) {
        this.place = place;
        this.folder = folder;
    }

    /**
     * Makes a file, unless something is there by the time that it is made.
     *
     * @param place where it shall be; its folder is made if need be
     * @param filling makes it at the path that it is given, closed and flushed
     */
    static void make(Path place, Consumer<Path> filling) {
        Path folder = place.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("file is " + place + "; it must lie in a folder");
        }
        new NewFile(place, folder).make(filling);
    }

    private void make(Consumer<Path> filling) {
        try {
            Placement.USUAL.makeFolder(folder);
            Path made = folder.resolve(".new-" + UUID.randomUUID() + "-" + place.getFileName());
            try {
                filling.accept(made);
                putInPlace(made);
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException error) {
            throw new StorageException(
                    place + " cannot be made: " + error + "; is the folder yours to write, and is there room?",
                    true,
                    error);
        }
    }

    private void putInPlace(Path made) throws IOException {
        try {
            Placement.USUAL.putWhereNothingIs(made, place);
        } catch (FileAlreadyExistsException quicker) {
            // Somebody else has made it meanwhile.
        }
    }
}
