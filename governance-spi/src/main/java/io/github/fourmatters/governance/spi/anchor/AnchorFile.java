package io.github.fourmatters.governance.spi.anchor;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
 *
 * <p>Once a file has 16 MiB, which is 100,000 lines or more, the next one is begun beside it: {@code lakeside-anchors.txt.2}, then {@code .3};
 * all of them are read. An empty one of the name with {@code .lock} behind it lets only one process add at a time; it may be removed while
 * nobody does.
 */
public final class AnchorFile {

    /** Is how long it is at least from one anchor of a ledger to the next. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    /** Is from how many bytes on the next file is begun; a quarter of what is read of one, so that there is room for the last lines. */
    private static final long FULL = 1 << 24;

    private static final Object WRITING = new Object();

    private final Path file;
    private final long full;

    private AnchorFile(Path file, long full) {
        this.file = file;
        this.full = full;
    }

    /**
     * Names a file.
     *
     * @param file the file, not null; it is made with the first anchor that is noted
     * @return the file, not yet opened
     */
    public static AnchorFile of(Path file) {
        return of(file, FULL);
    }

    /** Names a file behind which the next one is begun from so many bytes on. */
    static AnchorFile of(Path file, long full) {
        return new AnchorFile(requireNonNull(file, "file"), full);
    }

    /**
     * Reads all anchors, of all of the files.
     *
     * @return the anchors in the order of the files and of their lines; none if there is no file
     * @throws UnreadableInputException if a file cannot be read, is larger than 64 MiB, or a line is no anchor; names file and line
     */
    public ImmutableList<Anchor> read() {
        ImmutableList.Builder<Anchor> anchors = ImmutableList.builder();
        int last = last();
        for (int number = 1; number <= last; number++) {
            anchors.addAll(part(number).read());
        }
        return anchors.build();
    }

    private AnchorPart part(int number) {
        return new AnchorPart(number == 1 ? file : beside("." + number));
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** Gives the number of the last file; the first is the last one as long as there is none. */
    private int last() {
        int number = 1;
        while (part(number + 1).exists()) {
            number++;
        }
        return number;
    }

    /**
     * Adds anchors, and flushes them to the disk. Passes by an anchor if that ledger's last one is not older than {@link #INTERVAL}, or tells
     * of the same head. A last one that is dated later than that, since the clock was wrong then or is now, keeps nobody from adding.
     *
     * @param anchors the anchors, not null
     * @return those that were added
     * @throws UnreadableInputException as {@link #read} does; nothing is added then
     * @throws StorageException if the file cannot be written; nothing is added then
     */
    public ImmutableList<Anchor> note(Collection<Anchor> anchors) {
        synchronized (WRITING) {
            // A file of its own: a process loses its lock once it closes the file, also where that was opened once more
            // to read.
            try (FileChannel channel =
                            FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                int last = last();
                ImmutableList<Anchor> news = news(anchors, last);
                if (lock.isValid() && !news.isEmpty()) {
                    part(part(last).length() < full ? last : last + 1).append(news);
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

    /** The last two files tell: in an hour no more than one is begun. */
    private ImmutableList<Anchor> news(Collection<Anchor> anchors, int lastFile) {
        Map<LedgerId, Anchor> last = new HashMap<>();
        for (int number = Math.max(1, lastFile - 1); number <= lastFile; number++) {
            part(number).read().forEach(anchor -> last.put(anchor.head().ledger(), anchor));
        }
        return anchors.stream()
                .filter(anchor -> isNew(anchor, last.get(anchor.head().ledger())))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isNew(Anchor anchor, @Nullable Anchor last) {
        if (last == null) {
            return true;
        }
        Instant at = anchor.notedAt();
        boolean isOld = !at.isBefore(last.notedAt().plus(INTERVAL));
        boolean isOfAnotherClock = at.isBefore(last.notedAt().minus(INTERVAL));
        return !anchor.head().equals(last.head()) && (isOld || isOfAnotherClock);
    }
}
