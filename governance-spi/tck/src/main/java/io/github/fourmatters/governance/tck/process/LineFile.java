package io.github.fourmatters.governance.tck.process;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the lines that another process appends to a file, as they come. A line that is not ended yet is left for later. */
final class LineFile {

    private final Path file;
    private long read;

    LineFile(Path file) {
        this.file = file;
    }

    ImmutableList<String> newLines() {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size() - read));
            channel.position(read);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // On: a channel may read less than there is.
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            read += text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
            return text.substring(0, end).lines().collect(ImmutableList.toImmutableList());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
