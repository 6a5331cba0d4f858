package io.github.fourmatters.governance.notify;

import com.google.common.base.Strings;
import com.google.common.primitives.Longs;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.journal.ViewId;
import java.time.Instant;
import java.util.Optional;

/**
 * The permits of one limited channel, shared by all nodes over one storage. Each is a checkpoint that says when the permit was taken last;
 * it can be taken again one period later, by compare-and-set. So in no period is there more than one delivery for each.
 */
final class ChannelPermits {
    private final Storage<?> storage;
    private final String channel;
    private final long period;
    // Microseconds; what this node knows is never later than what is true.
    private final long[] taken;
    // When a permit can be expected for those who were told to come again.
    private final long[] promised;

    ChannelPermits(Storage<?> storage, String channel, RateLimit limit) {
        this.storage = storage;
        this.channel = channel;
        this.period = limit.period().toNanos() / 1_000;
        this.taken = new long[limit.permits()];
        this.promised = new long[limit.permits()];
    }

    /** Takes a permit now; or tells when to come again, each one another time, so that they do not come all at once. */
    synchronized Optional<Instant> take(Instant instant) {
        long now = Microseconds.of("now", instant);
        for (int permit = longestFree(); taken[permit] <= now - period; permit = longestFree()) {
            long before = taken[permit];
            taken[permit] = take(permit, before, now);
            if (taken[permit] == before) {
                taken[permit] = now;
                promised[permit] = Math.max(promised[permit], now + period);
                return Optional.empty();
            }
        }
        return Optional.of(Microseconds.instant(promise()));
    }

    /** Puts now in the place of what was believed, and returns that; else returns what stands there. */
    private long take(int permit, long before, long now) {
        ViewId name = new ViewId("dispatch/" + channel + "/" + Strings.padStart(Integer.toString(permit), 3, '0'));
        return storage.transactions().call((Transaction tx) -> {
            Checkpoints checkpoints = storage.checkpoints();
            return checkpoints.advance(tx, name, Checkpoints.WHOLE_STORAGE, before, now)
                    ? before
                    : checkpoints.position(tx, name, Checkpoints.WHOLE_STORAGE);
        });
    }

    private int longestFree() {
        return indexOfLeast(taken);
    }

    private long promise() {
        for (int permit = 0; permit < taken.length; permit++) {
            promised[permit] = Math.max(promised[permit], taken[permit] + period);
        }
        int next = indexOfLeast(promised);
        long due = promised[next];
        promised[next] = due + period;
        return due;
    }

    private static int indexOfLeast(long[] instants) {
        return Longs.indexOf(instants, Longs.min(instants));
    }
}
