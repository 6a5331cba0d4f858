package io.github.fourmatters.governance.spi.memory;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the committed timers of one ledger, in the order in which they fall due. Guarded by its ledger. */
final class TimerBoard {

    static final Comparator<TimerKey> BY_KEY = (one, other) -> ComparisonChain.start()
            .compare(one.subject().kind(), other.subject().kind())
            .compare(one.subject().key(), other.subject().key())
            .compare(one.name(), other.name())
            .result();

    static final Comparator<DueTimer> BY_INSTANT = (one, other) -> {
        int byInstant = one.at().compareTo(other.at());
        return byInstant != 0 ? byInstant : TimerBoard.BY_KEY.compare(one.key(), other.key());
    };

    private final NavigableMap<TimerKey, Instant> instants = new TreeMap<>(BY_KEY);
    private final NavigableSet<DueTimer> order = new TreeSet<>(BY_INSTANT);

    void set(TimerKey key, Instant at) {
        cancel(key);
        instants.put(key, at);
        order.add(new DueTimer(key, at));
    }

    void cancel(TimerKey key) {
        Instant at = instants.remove(key);
        if (at != null) {
            order.remove(new DueTimer(key, at));
        }
    }

    Optional<Instant> at(TimerKey key) {
        return Optional.ofNullable(instants.get(key));
    }

    void change(TimerKey key, Optional<Instant> at) {
        at.ifPresentOrElse(instant -> set(key, instant), () -> cancel(key));
    }

    /** Lists what stands behind one key, ordered by key. */
    ImmutableList<DueTimer> all(Optional<TimerKey> after, long max) {
        NavigableMap<TimerKey, Instant> behind =
                after.map(key -> instants.tailMap(key, false)).orElse(instants);
        return behind.entrySet().stream()
                .map(each -> new DueTimer(each.getKey(), each.getValue()))
                .limit(max)
                .collect(toImmutableList());
    }

    ImmutableList<DueTimer> dueUntil(Instant now, int max) {
        if (order.isEmpty() || order.first().at().isAfter(now)) {
            return ImmutableList.of();
        }
        return order.stream()
                .takeWhile(due -> !due.at().isAfter(now))
                .limit(max)
                .collect(toImmutableList());
    }
}
