package io.github.fourmatters.governance.spi.anchor;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.file.Placement;
import io.github.fourmatters.governance.spi.input.InputFile;
import io.github.fourmatters.governance.spi.input.InputLimits;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import io.github.fourmatters.governance.spi.text.Quoted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/** Reads and adds to one of the files that anchors stand in. Whoever adds keeps others from adding meanwhile. */
record AnchorPart(Path file) {

    /** Is how much of a file is read: more than is ever added to it. */
    private static final InputLimits LIMITS = InputLimits.STANDARD.withLine(300);

    /** Is put behind a line that a power cut left unfinished, so that it is passed by. */
    private static final String UNFINISHED = " (unfinished)";

    /** Is how an unfinished line may look. */
    private static final Pattern BEGINNING = Pattern.compile("([-+0-9][-+0-9A-Za-z:._ ]*)?");

    boolean exists() {
        return Files.exists(file);
    }

    /** Tells how many bytes it has; none if it is not there. */
    long length() {
        try {
            return exists() ? Files.size(file) : 0;
        } catch (IOException error) {
            throw new UnreadableInputException(
                    file.toString(), "cannot be read (" + error + ")", "is it yours to read?");
        }
    }

    /** Reads its anchors in the order of their lines. */
    ImmutableList<Anchor> read() {
        if (length() == 0) {
            return ImmutableList.of();
        }
        List<String> lines =
                Splitter.on('\n').splitToList(InputFile.of(file, LIMITS).text(StandardCharsets.UTF_8));
        ImmutableList.Builder<Anchor> anchors = ImmutableList.builder();
        int last = lines.size() - 1;
        for (int at = 0; at < last; at++) {
            if (!lines.get(at).endsWith(UNFINISHED)) {
                anchors.add(anchor(at + 1, lines.get(at)));
            }
        }
        if (!BEGINNING.matcher(lines.get(last)).matches()) {
            throw noAnchor(lines.size(), lines.get(last));
        }
        return anchors.build();
    }

    private Anchor anchor(int number, String line) {
        return Anchor.ofLine(line).orElseThrow(() -> noAnchor(number, line));
    }

    private UnreadableInputException noAnchor(int number, String line) {
        return new UnreadableInputException(
                file.toString(),
                "has no anchor in line " + number + " (" + Quoted.of(line, 40) + ")",
                "an anchor is an instant, a ledger, a position and a hash: name the right file, or a copy that nobody"
                        + " has changed");
    }

    /** Adds lines, and flushes them, and the name of a new file, to the disk; after a failure there are none of them. */
    void append(List<Anchor> anchors) throws IOException {
        if (exists()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                append(channel, anchors);
            }
        } else {
            begin(anchors);
        }
    }

    /** Makes the file beside its place, so that on a full disk there is none rather than an empty one. */
    private void begin(List<Anchor> anchors) throws IOException {
        Path place = file.toAbsolutePath();
        Path made = place.resolveSibling("." + place.getFileName() + ".part");
        Files.deleteIfExists(made);
        try {
            try (FileChannel channel = FileChannel.open(
                    made, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                append(channel, anchors);
            }
            Placement.USUAL.putWhereNothingIs(made, place);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static void append(FileChannel channel, List<Anchor> anchors) throws IOException {
        long end = channel.size();
        StringBuilder lines = new StringBuilder(isFinished(channel, end) ? "" : UNFINISHED + "\n");
        anchors.forEach(anchor -> lines.append(anchor.line()).append('\n'));
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        try {
            channel.position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException error) {
            channel.truncate(end);
            throw error;
        }
    }

    private static boolean isFinished(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end == 0 || (channel.read(last, end - 1) == 1 && last.get(0) == '\n');
    }
}
