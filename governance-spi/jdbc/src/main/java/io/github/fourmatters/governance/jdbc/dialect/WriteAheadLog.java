package io.github.fourmatters.governance.jdbc.dialect;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.StorageException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads SQLite's journal {@code -wal} as it lies there, and tells whether it was altered where SQLite would leave off in silence. The
 * layout is that of SQLite's documentation ("WAL-mode File Format").
 *
 * <p>SQLite reads up to the first frame whose sum does not fit. That is right for a write that was cut short: nobody was told of it. But
 * a frame is chained to a commit only once that commit was kept. So a commit in the first bad frame or behind it, that another frame is
 * chained to, was acknowledged once and would be lost.
 */
public final class WriteAheadLog {

    private static final int MAGIC = 0x377f0682;
    private static final int HEADER = 32;
    private static final int PAGE_SIZE = 8;
    private static final int GENERATION = 16;
    private static final int SUM = 24;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final int pageSize;

    private WriteAheadLog(Path file, int pageSize) {
        this.file = file;
        this.pageSize = pageSize;
    }

    /**
     * Names a journal.
     *
     * @param file the journal, which need not be there
     * @param session a session of its database
     * @return the journal
     */
    public static WriteAheadLog of(Path file, SqlSession session) {
        Optional<Integer> pageSize = session.first("PRAGMA page_size", Binder.NOTHING, row -> row.getInt(1));
        return new WriteAheadLog(file, pageSize.orElse(0));
    }

    /**
     * Looks for acknowledged commits that SQLite would not read.
     *
     * @return a sentence if there is one, or none
     * @throws StorageException if the journal cannot be read
     */
    public ImmutableList<String> findings() {
        Optional<String> found = found();
        // Somebody may just be writing; what is damaged stays so.
        return found.isPresent() && found.equals(found()) && found.equals(found())
                ? ImmutableList.of(found.get())
                : ImmutableList.of();
    }

    private Optional<String> found() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        // Of a header that was altered, nobody knows in which order the bytes were summed.
        return found(ByteOrder.LITTLE_ENDIAN).or(() -> found(ByteOrder.BIG_ENDIAN));
    }

    private Optional<String> found(ByteOrder order) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER));
            if (header.capacity() < HEADER || (isWhole(header) && order(header) != order)) {
                return Optional.empty();
            }
            WalFrames frames = isWhole(header)
                    ? WalFrames.behind(WalSum.at(header, SUM), header.getLong(GENERATION), pageSize, order)
                    : WalFrames.behindNothing(pageSize, order);
            return frames.lost(in).map(this::sentence);
        } catch (IOException error) {
            throw new StorageException(file + " cannot be read (" + error + "); is it yours to read?", true, error);
        }
    }

    private String sentence(long frame) {
        return "its journal " + file.getFileName() + " was altered before its last commit, ahead of frame " + frame
                + ", so that what was committed there would be lost";
    }

    private static ByteOrder order(ByteBuffer header) {
        return (header.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private boolean isWhole(ByteBuffer header) {
        ByteBuffer summed = header.duplicate().order(order(header));
        return (header.getInt(0) & ~1) == MAGIC
                && header.getInt(PAGE_SIZE) == pageSize
                && new WalSum(0, 0).with(summed, 0, SUM).equals(WalSum.at(header, SUM));
    }
}
