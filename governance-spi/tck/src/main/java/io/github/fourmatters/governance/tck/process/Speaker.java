package io.github.fourmatters.governance.tck.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Says, in a child process, what was done: each line is with the operating system when {@link #say} returns. Thread-safe. */
public final class Speaker implements AutoCloseable {

    private final FileChannel channel;

    /**
     * Opens the channel of a child.
     *
     * @param file its path, as the child was given it
     */
    public Speaker(Path file) {
        try {
            channel = FileChannel.open(file, StandardOpenOption.APPEND);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /**
     * Says one line.
     *
     * @param line what to say; a line break in it becomes a space
     */
    public synchronized void say(String line) {
        ByteBuffer bytes = ByteBuffer.wrap((line.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
