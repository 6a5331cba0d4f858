package io.github.fourmatters.governance.tck.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Is a disk of a few megabytes, in memory, that is soon full. Making one needs Linux and the right to mount. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /**
     * Makes a disk.
     *
     * @param folder an empty folder, where it is put
     * @param kilobytes how large it is
     * @return the disk; or empty if that cannot be done here
     */
    public static Optional<SmallDisk> at(Path folder, int kilobytes) {
        boolean done = run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString());
        return done ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Names a folder on the disk.
     *
     * @return the folder
     */
    public Path folder() {
        return DirectoryTree.make(folder.resolve("storage"));
    }

    /**
     * Fills the disk, but for some room.
     *
     * @param kilobytes how much stays free
     */
    public void fill(int kilobytes) {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[1024];
            while (Files.getFileStore(folder).getUsableSpace() > kilobytes * 1024L) {
                out.write(block);
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Gives the room back that {@link #fill} took. */
    public void makeRoom() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Takes the disk away, also from under what still holds it. */
    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }
}
