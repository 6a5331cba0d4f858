package io.github.fourmatters.governance.spi.input;

import static java.util.Objects.requireNonNull;

import com.google.common.io.ByteStreams;
import com.google.common.io.CharStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a file from outside within limits.
 *
 * <pre>{@code
 * byte[] record = InputFile.of(Path.of("record.json"), InputLimits.STANDARD).bytes();
 * }</pre>
 *
 * <p>Immutable; the file is read anew by each call.
 */
public final class InputFile {

    private final Path file;
    private final InputLimits limits;

    private InputFile(Path file, InputLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Names a file.
     *
     * @param file the file; it is looked at only when it is read
     * @param limits how much is read of it
     * @return the file, not yet opened
     */
    public static InputFile of(Path file, InputLimits limits) {
        return new InputFile(requireNonNull(file, "file"), requireNonNull(limits, "limits"));
    }

    /**
     * Reads all bytes.
     *
     * @return the bytes, at least one
     * @throws UnreadableInputException if the file is not there, is a folder, is empty, cannot be read or is too large; it is not read any
     *     further then
     */
    public byte[] bytes() {
        try (InputStream in = opened()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long count = ByteStreams.copy(ByteStreams.limit(in, limits.bytes() + 1), bytes);
            if (count > limits.bytes()) {
                throw refuse("has more than " + limits.bytes() + " bytes", "name the right file, or make it smaller");
            } else if (count == 0) {
                throw refuse("is empty", "name a file that something stands in");
            }
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * Reads all characters.
     *
     * @param encoding how the file is encoded
     * @return the characters, at least one, without U+FEFF in the first place
     * @throws UnreadableInputException if the file is not there, is a folder, is empty, cannot be read, is too large, is not text in this
     *     encoding or has a line that is too long
     */
    public String text(Charset encoding) {
        try (Reader reader = reader(encoding)) {
            String text = CharStreams.toString(reader);
            if (text.isEmpty()) {
                throw refuse("is empty", "name a file that something stands in");
            }
            return text;
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * Opens the file, to be read little by little.
     *
     * @param encoding how the file is encoded
     * @return its characters; close it
     * @throws UnreadableInputException if the file is not there, is a folder or cannot be opened
     */
    public BoundedReader reader(Charset encoding) {
        try {
            Reader decoded = new InputStreamReader(opened(), encoding.newDecoder());
            return new BoundedReader(file.toString(), decoded, limits, encoding.name());
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private InputStream opened() throws IOException {
        if (Files.isDirectory(file)) {
            throw refuse("is a folder", "name a file");
        }
        return Files.newInputStream(file);
    }

    private UnreadableInputException unreadable(IOException failure) {
        return failure instanceof NoSuchFileException
                ? refuse("is not there", "name a file that is")
                : refuse("cannot be read (" + failure + ")", "is it yours to read?");
    }

    private UnreadableInputException refuse(String problem, String wayOut) {
        return new UnreadableInputException(file.toString(), problem, wayOut);
    }
}
