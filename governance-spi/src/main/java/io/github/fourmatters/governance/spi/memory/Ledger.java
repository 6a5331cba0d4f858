package io.github.fourmatters.governance.spi.memory;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.ViewId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds what is committed of one ledger, and the permit of the one transaction that may write to it. */
final class Ledger<E> {

    private final LedgerId id;
    private final Permit permit;

    private final List<Recorded<E>> feed = new ArrayList<>();
    private final Map<StreamId, List<Recorded<E>>> streams = new HashMap<>();
    private final Map<CommandId, Receipt<E>> receipts = new HashMap<>();
    private final Map<ViewId, Long> checkpoints = new HashMap<>();
    private final TimerBoard timers = new TimerBoard();
    private final VaultEntries vault = new VaultEntries();

    Ledger(LedgerId id, Duration patience) {
        this.id = id;
        permit = new Permit("ledger " + id, patience);
    }

    LedgerId id() {
        return id;
    }

    Permit permit() {
        return permit;
    }

    synchronized long head() {
        return feed.size();
    }

    synchronized @Nullable Recorded<E> last() {
        return feed.isEmpty() ? null : feed.get(feed.size() - 1);
    }

    synchronized long version(StreamId stream) {
        List<Recorded<E>> events = streams.get(stream);
        return events == null ? 0 : events.size();
    }

    synchronized Optional<Receipt<E>> receipt(CommandId command) {
        return Optional.ofNullable(receipts.get(command));
    }

    synchronized long checkpoint(ViewId view) {
        return checkpoints.getOrDefault(view, 0L);
    }

    /** Gives the events of a stream from one version on, at most so many. */
    synchronized ImmutableList<Recorded<E>> stream(StreamId stream, long afterVersion, long max) {
        return slice(streams.getOrDefault(stream, List.of()), afterVersion, max);
    }

    synchronized FeedPage<E> feed(long afterPosition, int max) {
        return new FeedPage<>(slice(feed, afterPosition, max), feed.size());
    }

    /** Puts the gathered work of a transaction in, all at once. */
    synchronized void commit(LedgerWork<E> work) {
        for (Recorded<E> each : work.events()) {
            feed.add(each);
            streams.computeIfAbsent(each.stream(), absent -> new ArrayList<>()).add(each);
        }
        for (Receipt<E> each : work.receipts()) {
            receipts.put(each.command(), each);
        }
        checkpoints.putAll(work.checkpoints());
        work.timers().forEach(timers::change);
        vault.apply(work.vault());
    }

    synchronized <T> T timers(Function<TimerBoard, T> read) {
        return read.apply(timers);
    }

    synchronized <T> T vault(Function<VaultEntries, T> read) {
        return read.apply(vault);
    }

    static <T> ImmutableList<T> slice(List<T> list, long after, long max) {
        int from = (int) Math.min(after, list.size());
        int to = (int) Math.min(list.size(), from + max);
        return ImmutableList.copyOf(list.subList(from, to));
    }
}
