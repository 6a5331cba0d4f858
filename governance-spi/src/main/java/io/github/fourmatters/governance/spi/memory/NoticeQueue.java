package io.github.fourmatters.governance.spi.memory;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.memory.Waiting.Line;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Parked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds the committed notices: a line for each order key, the first of each line by the time it may be claimed. */
final class NoticeQueue {

    private static final Comparator<Waiting> BY_TIME =
            Comparator.comparing(Waiting::from).thenComparing(Waiting::place);

    // A line holds those behind the first; the first stands in front and in firsts.
    private final Map<Line, Deque<Waiting>> lines = new HashMap<>();
    private final NavigableSet<Waiting> front = new TreeSet<>(BY_TIME);
    private final Map<Long, Waiting> firsts = new HashMap<>();
    private final NavigableMap<Long, Parked> parked = new TreeMap<>();
    private long lastPlace;
    private long lastLease;

    /** Gives a place behind all others, for a notice that is enqueued when its transaction commits. */
    synchronized Waiting place(Notice notice, Instant from) {
        lastPlace++;
        return new Waiting(lastPlace, notice, from, 0, 0);
    }

    synchronized void enqueue(Waiting waiting) {
        Deque<Waiting> line = lines.get(waiting.line());
        if (line == null) {
            lines.put(waiting.line(), new ArrayDeque<>(2));
            stand(waiting);
        } else {
            line.add(waiting);
        }
    }

    synchronized ImmutableList<Claim> claim(int max, Instant now, Duration lease) {
        Instant until = now.plus(lease);
        ImmutableList.Builder<Claim> claims = ImmutableList.builder();
        for (int taken = 0;
                taken < max && !front.isEmpty() && !front.first().from().isAfter(now);
                taken++) {
            claims.add(lend(front.first(), until));
        }
        return claims.build();
    }

    private Claim lend(Waiting first, Instant until) {
        lastLease++;
        Waiting lent = first.leased(lastLease, until);
        leave(first);
        stand(lent);
        return new Claim(Long.toString(lent.place()), Long.toString(lastLease), lent.attempts(), lent.notice(), until);
    }

    synchronized boolean complete(Claim claim) {
        return held(claim)
                .map(held -> {
                    leave(held);
                    moveUp(held.line());
                    return true;
                })
                .orElse(false);
    }

    synchronized boolean retry(Claim claim, Instant due) {
        return held(claim)
                .map(held -> {
                    leave(held);
                    stand(held.givenBack(due));
                    return true;
                })
                .orElse(false);
    }

    synchronized boolean park(Claim claim, String failure) {
        return held(claim)
                .map(held -> {
                    leave(held);
                    moveUp(held.line());
                    parked.put(held.place(), new Parked(claim.id(), held.attempts(), held.notice(), failure));
                    return true;
                })
                .orElse(false);
    }

    synchronized void setAside(Parked notice) {
        parked.put(Long.valueOf(notice.id()), notice);
    }

    synchronized ImmutableList<Parked> parked(LedgerId ledger, long after, long max) {
        return parked.tailMap(after, false).values().stream()
                .filter(each -> each.notice().ledger().equals(ledger))
                .limit(max)
                .collect(ImmutableList.toImmutableList());
    }

    /** Gives what waits behind one place, in no order. */
    synchronized ImmutableList<Waiting> waiting(LedgerId ledger, long after) {
        return Stream.concat(front.stream(), lines.values().stream().flatMap(Deque::stream))
                .filter(each -> each.place() > after && each.notice().ledger().equals(ledger))
                .collect(ImmutableList.toImmutableList());
    }

    synchronized boolean release(String id, Instant from) {
        Optional<Parked> found = number(id).map(parked::remove);
        found.ifPresent(each -> enqueue(place(each.notice(), from)));
        return found.isPresent();
    }

    private Optional<Waiting> held(Claim claim) {
        return number(claim.id())
                .map((Function<Long, Waiting>) firsts::get)
                .filter(first -> Long.toString(first.lease()).equals(claim.token()));
    }

    private void stand(Waiting first) {
        front.add(first);
        firsts.put(first.place(), first);
    }

    private void leave(Waiting first) {
        front.remove(first);
        firsts.remove(first.place());
    }

    private void moveUp(Line line) {
        Waiting next = lines.getOrDefault(line, new ArrayDeque<>()).poll();
        if (next == null) {
            lines.remove(line);
        } else {
            stand(next);
        }
    }

    static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
