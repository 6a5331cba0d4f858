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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the committed notices: a line for each order key, the first of each line by the time it may be claimed. */
final class NoticeQueue {

    private static final Comparator<Waiting> BY_TIME =
            Comparator.comparing(Waiting::from).thenComparing(Waiting::place);

    // A line holds those behind the first; the first stands in front and in firsts.
    private final Map<Line, Deque<Waiting>> lines = new HashMap<>();
    private final NavigableSet<Waiting> front = new TreeSet<>(BY_TIME);
    private final Map<Long, Waiting> firsts = new HashMap<>();
    private final Map<Long, Waiting> lentBehind = new HashMap<>();
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

    private Claim lend(Waiting waiting, Instant until) {
        lastLease++;
        Waiting lent = waiting.leased(lastLease, until);
        replace(waiting, lent);
        return new Claim(Long.toString(lent.place()), Long.toString(lastLease), lent.attempts(), lent.notice(), until);
    }

    synchronized ImmutableList<Claim> claimBehind(Claim claim, int max, Instant now) {
        return held(claim)
                .map(held -> behind(held)
                        .takeWhile(each -> !each.from().isAfter(now)
                                && each.notice()
                                        .recipient()
                                        .equals(held.notice().recipient()))
                        .limit(max)
                        .collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of())
                .stream()
                .map(each -> lend(each, claim.leaseUntil()))
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Waiting> behind(Waiting held) {
        return lines.getOrDefault(held.line(), new ArrayDeque<>()).stream().filter(each -> each.place() > held.place());
    }

    synchronized boolean complete(Claim claim) {
        Optional<Waiting> held = held(claim);
        held.ifPresent(this::remove);
        return held.isPresent();
    }

    synchronized boolean retry(Claim claim, Instant due) {
        Optional<Waiting> held = held(claim);
        held.ifPresent(each -> replace(each, each.givenBack(due)));
        return held.isPresent();
    }

    synchronized boolean hold(Claim claim, Instant due) {
        Optional<Waiting> held = held(claim);
        held.ifPresent(each -> replace(each, each.untried(due)));
        return held.isPresent();
    }

    synchronized boolean park(Claim claim, String failure) {
        Optional<Waiting> held = held(claim);
        held.ifPresent(each -> {
            remove(each);
            parked.put(each.place(), new Parked(claim.id(), each.attempts(), each.notice(), failure, each.from()));
        });
        return held.isPresent();
    }

    synchronized boolean drop(String id) {
        return number(id).map(parked::remove).isPresent();
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
                .map(place -> firsts.getOrDefault(place, lentBehind.get(place)))
                .filter(lent -> Long.toString(lent.lease()).equals(claim.token()));
    }

    private void replace(Waiting waiting, Waiting next) {
        if (firsts.containsKey(waiting.place())) {
            leave(waiting);
            stand(next);
        } else {
            lentBehind.put(next.place(), next);
            lines.computeIfPresent(waiting.line(), (line, rest) -> replaced(rest, waiting, next));
        }
    }

    private static Deque<Waiting> replaced(Deque<Waiting> rest, Waiting waiting, Waiting next) {
        return rest.stream()
                .map(each -> each.place() == waiting.place() ? next : each)
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private void remove(Waiting waiting) {
        if (firsts.containsKey(waiting.place())) {
            leave(waiting);
            moveUp(waiting.line());
        } else {
            lentBehind.remove(waiting.place());
            lines.getOrDefault(waiting.line(), new ArrayDeque<>()).remove(waiting);
        }
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
            lentBehind.remove(next.place());
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
