package io.github.fourmatters.governance.spi.memory;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.check.Check;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Holds every ledger, those still without an event among them. */
final class Ledgers<E> {

    private final Duration patience;
    private final Lifetime lifetime;
    private final ConcurrentMap<LedgerId, Ledger<E>> byId = new ConcurrentHashMap<>();

    Ledgers(Duration patience, Lifetime lifetime) {
        this.patience = patience;
        this.lifetime = lifetime;
    }

    /** Gives a ledger to write to. */
    Ledger<E> get(LedgerId id) {
        lifetime.requireOpen();
        Ledger<E> known = byId.get(id);
        return known != null ? known : byId.computeIfAbsent(id, absent -> new Ledger<>(absent, patience));
    }

    /** Gives a ledger to read from; asking for it does not bring it into being. */
    Ledger<E> peek(LedgerId id) {
        lifetime.requireOpen();
        Ledger<E> known = byId.get(id);
        return known != null ? known : new Ledger<>(id, patience);
    }

    Page<LedgerId> page(Optional<String> cursor, int max) {
        lifetime.requireOpen();
        Check.atLeast("max", max, 1);
        ImmutableList<LedgerId> found = byId.values().stream()
                .filter(each -> each.head() > 0)
                .map(Ledger::id)
                .filter(id -> cursor.isEmpty() || id.value().compareTo(cursor.get()) > 0)
                .sorted(Comparator.comparing(LedgerId::value))
                .limit(max + 1L)
                .collect(toImmutableList());
        return Cursors.page(found, max, LedgerId::value);
    }
}
