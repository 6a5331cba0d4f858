package io.github.fourmatters.governance.spi.memory;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.StreamPage;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what one transaction does to one ledger, and reads the ledger as if it were done. Confined to its transaction. */
final class LedgerWork<E> {

    private final Ledger<E> ledger;
    private final List<Recorded<E>> events = new ArrayList<>();
    private final Map<StreamId, List<Recorded<E>>> streams = new HashMap<>();
    private final Map<CommandId, Receipt<E>> receipts = new HashMap<>();
    private final Map<ViewId, Long> checkpoints = new HashMap<>();
    private final Map<TimerKey, Optional<Instant>> timers = new LinkedHashMap<>();
    private final VaultEntries vault = new VaultEntries();

    LedgerWork(Ledger<E> ledger) {
        this.ledger = ledger;
    }

    Ledger<E> ledger() {
        return ledger;
    }

    long head() {
        return ledger.head() + events.size();
    }

    @Nullable
    Recorded<E> last() {
        return events.isEmpty() ? ledger.last() : events.get(events.size() - 1);
    }

    long version(StreamId stream) {
        return ledger.version(stream) + streams.getOrDefault(stream, List.of()).size();
    }

    Optional<Receipt<E>> receipt(CommandId command) {
        Receipt<E> own = receipts.get(command);
        return own != null ? Optional.of(own) : ledger.receipt(command);
    }

    long checkpoint(ViewId view) {
        Long own = checkpoints.get(view);
        return own != null ? own : ledger.checkpoint(view);
    }

    StreamPage<E> read(StreamId stream, long afterVersion, int max) {
        List<Recorded<E>> own = streams.getOrDefault(stream, List.of());
        ImmutableList<Recorded<E>> found = ledger.stream(stream, afterVersion, max + 1L);
        if (!own.isEmpty()) {
            long ownAfter = Math.max(0, afterVersion - ledger.version(stream));
            found = ImmutableList.<Recorded<E>>builder()
                    .addAll(found)
                    .addAll(Ledger.slice(own, ownAfter, max + 1L - found.size()))
                    .build();
        }
        return page(found, max);
    }

    FeedPage<E> feed(long afterPosition, int max) {
        FeedPage<E> committed = ledger.feed(afterPosition, max);
        long ownAfter = Math.max(0, afterPosition - committed.head());
        ImmutableList<Recorded<E>> all = ImmutableList.<Recorded<E>>builder()
                .addAll(committed.events())
                .addAll(Ledger.slice(events, ownAfter, max - committed.events().size()))
                .build();
        return new FeedPage<>(all, committed.head() + events.size());
    }

    static <E> StreamPage<E> page(ImmutableList<Recorded<E>> oneMore, int max) {
        boolean more = oneMore.size() > max;
        return new StreamPage<>(more ? oneMore.subList(0, max) : oneMore, more);
    }

    void record(Receipt<E> receipt) {
        for (Recorded<E> each : receipt.events()) {
            events.add(each);
            streams.computeIfAbsent(each.stream(), absent -> new ArrayList<>()).add(each);
        }
        receipts.put(receipt.command(), receipt);
    }

    void advance(ViewId view, long to) {
        checkpoints.put(view, to);
    }

    /** Sets a timer, or cancels it if there is no instant. */
    void timer(TimerKey key, Optional<Instant> at) {
        timers.put(key, at);
    }

    Optional<Instant> timer(TimerKey key) {
        Optional<Instant> own = timers.get(key);
        return own != null ? own : ledger.timers(board -> board.at(key));
    }

    /** Lists what stands when the own changes are laid over the board, behind one key, at most so many. */
    ImmutableList<DueTimer> timers(Optional<TimerKey> after, long max) {
        ImmutableList<DueTimer> committed = ledger.timers(board -> board.all(after, max + timers.size()));
        return over(committed, due -> after.isEmpty() || TimerBoard.BY_KEY.compare(due.key(), after.get()) > 0)
                .sorted(Comparator.comparing(DueTimer::key, TimerBoard.BY_KEY))
                .limit(max)
                .collect(toImmutableList());
    }

    /** Lists what is due when the own changes are laid over the board. */
    ImmutableList<DueTimer> dueUntil(Instant now, int max) {
        ImmutableList<DueTimer> committed = ledger.timers(board -> board.dueUntil(now, max + timers.size()));
        return over(committed, due -> !due.at().isAfter(now))
                .sorted(TimerBoard.BY_INSTANT)
                .limit(max)
                .collect(toImmutableList());
    }

    private Stream<DueTimer> over(ImmutableList<DueTimer> committed, Predicate<DueTimer> asked) {
        Stream<DueTimer> untouched = committed.stream().filter(due -> !timers.containsKey(due.key()));
        Stream<DueTimer> own = timers.entrySet().stream()
                .flatMap(change -> change.getValue().stream().map(at -> new DueTimer(change.getKey(), at)))
                .filter(asked);
        return Stream.concat(untouched, own);
    }

    Iterable<Recorded<E>> events() {
        return events;
    }

    Iterable<Receipt<E>> receipts() {
        return receipts.values();
    }

    Map<ViewId, Long> checkpoints() {
        return checkpoints;
    }

    Map<TimerKey, Optional<Instant>> timers() {
        return timers;
    }

    VaultEntries vault() {
        return vault;
    }
}
