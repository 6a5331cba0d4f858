package io.github.fourmatters.governance.jdbc.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Goes through the frames of a journal, one after the other, once. */
final class WalFrames {

    private static final int HEADER = 24;
    private static final int SUMMED = 8;
    private static final int COMMIT = 4;
    private static final int GENERATION = 8;
    private static final int SUM = 16;

    private final int pageSize;
    private final ByteOrder order;
    private Optional<Long> generation;
    private WalSum before;
    // What the frame before should have said, in case that its sum itself was altered.
    private WalSum reckoned;
    private boolean good;
    // The page that ended the commit that the frame before was, and the length of the file then; or 0.
    private long committed;
    private long number;

    private WalFrames(WalSum before, Optional<Long> generation, int pageSize, ByteOrder order) {
        this.before = before;
        this.reckoned = before;
        this.generation = generation;
        this.pageSize = pageSize;
        this.order = order;
        this.good = generation.isPresent();
    }

    /** Begins behind a header that is whole. */
    static WalFrames behind(WalSum sum, long generation, int pageSize, ByteOrder order) {
        return new WalFrames(sum, Optional.of(generation), pageSize, order);
    }

    /** Begins behind a header that tells nothing. */
    static WalFrames behindNothing(int pageSize, ByteOrder order) {
        return new WalFrames(new WalSum(0, 0), Optional.empty(), pageSize, order);
    }

    /** Gives the number of the first frame that follows a commit which is not reached, or empty if there is none. */
    Optional<Long> lost(InputStream in) throws IOException {
        while (true) {
            ByteBuffer frame = ByteBuffer.wrap(in.readNBytes(HEADER + pageSize));
            if (frame.capacity() < HEADER + pageSize) {
                return Optional.empty();
            }
            number++;
            if (isBehindLost(frame)) {
                return Optional.of(number);
            }
        }
    }

    private boolean isBehindLost(ByteBuffer frame) {
        ByteBuffer summed = frame.duplicate().order(order);
        WalSum sum = WalSum.at(frame, SUM);
        WalSum fromBefore = sum(before, summed);
        boolean chained = sum.equals(fromBefore) || sum.equals(sum(reckoned, summed));
        // Behind what was written anew lies what was written earlier, until it is written over.
        long written = frame.getLong(GENERATION);
        boolean ofNow = written == generation.orElse(written);
        // Some disks get the last frame of a commit more than once, to fill a sector.
        boolean isNext = committed != 0 && committed != frame.getLong(0);
        boolean lost = !good && isNext && chained && ofNow;
        good = good && sum.equals(fromBefore) && ofNow;
        generation = Optional.of(generation.orElse(written));
        committed = frame.getInt(COMMIT) != 0 ? frame.getLong(0) : 0;
        before = sum;
        reckoned = fromBefore;
        return lost;
    }

    private WalSum sum(WalSum from, ByteBuffer frame) {
        return from.with(frame, 0, SUMMED).with(frame, HEADER, pageSize);
    }
}
