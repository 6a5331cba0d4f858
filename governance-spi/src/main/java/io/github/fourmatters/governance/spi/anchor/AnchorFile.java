package io.github.fourmatters.governance.spi.anchor;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.input.InputFile;
import io.github.fourmatters.governance.spi.input.InputLimits;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import io.github.fourmatters.governance.spi.text.Quoted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps anchors in a file of plain text, a line for each.
 *
 * <pre>{@code
 * AnchorFile anchors = AnchorFile.of(Path.of("/mnt/other/lakeside-anchors.txt"));
 * anchors.note(Anchor.of(storage, Instant.now().truncatedTo(ChronoUnit.MICROS)));
 * }</pre>
 *
 * <p>Call {@link #note} as often as you like: it adds at most one line an hour for each ledger, and none where nothing was recorded. Keep the
 * file away from the storage, where whoever can write to the storage cannot. Immutable; any number of threads and processes may note at once.
 */
public final class AnchorFile {

    /** Is how long it is at least from one anchor of a ledger to the next. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    /** Is how much of a file is read: 64 MiB, which is 400,000 lines or more. */
    private static final InputLimits LIMITS = InputLimits.STANDARD.withLine(300);

    /** Is put behind a line that a power cut left unfinished, so that it is passed by. */
    private static final String UNFINISHED = " (unfinished)";

    /** Is how an unfinished line may look. */
    private static final Pattern BEGINNING = Pattern.compile("([-+0-9][-+0-9A-Za-z:._ ]*)?");

    private static final Object WRITING = new Object();

    private final Path file;

    private AnchorFile(Path file) {
        this.file = file;
    }

    /**
     * Names a file.
     *
     * @param file the file, not null; it is made with the first anchor that is noted
     * @return the file, not yet opened
     */
    public static AnchorFile of(Path file) {
        return new AnchorFile(requireNonNull(file, "file"));
    }

    /**
     * Reads all anchors.
     *
     * @return the anchors in the order of the file; none if there is no file
     * @throws UnreadableInputException if the file cannot be read, is larger than 64 MiB, or a line is no anchor; names file and line
     */
    public ImmutableList<Anchor> read() {
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
                "an anchor is an instant, a ledger, a position and a hash: name the right file, or a copy that nobody has changed");
    }

    private long length() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException error) {
            throw new UnreadableInputException(
                    file.toString(), "cannot be read (" + error + ")", "is it yours to read?");
        }
    }

    /**
     * Adds anchors, and flushes them to the disk. Passes by an anchor if that ledger's last one is not older than {@link #INTERVAL}, or tells
     * of the same head.
     *
     * @param anchors the anchors, not null
     * @return those that were added
     * @throws UnreadableInputException as {@link #read} does; nothing is added then
     * @throws StorageException if the file cannot be written; nothing is added then
     */
    public ImmutableList<Anchor> note(Collection<Anchor> anchors) {
        synchronized (WRITING) {
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    // Beyond the end, so that it keeps nobody from reading.
                    FileLock lock = channel.lock(Long.MAX_VALUE - 1, 1, false)) {
                ImmutableList<Anchor> news = news(anchors);
                if (lock.isValid() && !news.isEmpty()) {
                    append(channel, news);
                }
                return news;
            } catch (IOException error) {
                throw new StorageException(
                        file + " cannot be written: " + error + "; is it yours to write, and is there room?",
                        true,
                        error);
            }
        }
    }

    private ImmutableList<Anchor> news(Collection<Anchor> anchors) {
        Map<LedgerId, Anchor> last = new HashMap<>();
        read().forEach(anchor -> last.put(anchor.head().ledger(), anchor));
        return anchors.stream()
                .filter(anchor -> isNew(anchor, last.get(anchor.head().ledger())))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isNew(Anchor anchor, @Nullable Anchor last) {
        if (last == null) {
            return true;
        }
        Instant next = last.notedAt().plus(INTERVAL);
        return !anchor.head().equals(last.head()) && !anchor.notedAt().isBefore(next);
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
