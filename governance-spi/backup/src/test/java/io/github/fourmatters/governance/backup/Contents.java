package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.ChainBreak;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Holds every listing of one ledger, to compare two storages by; the ids of notices apart, which each storage gives itself. */
record Contents(
        Optional<ChainHead> head,
        Optional<ChainBreak> broken,
        List<Recorded<Fact>> facts,
        List<StoredEvent> events,
        List<PublishedCharter> charters,
        List<DueTimer> timers,
        List<String> waiting,
        List<String> parked,
        List<VaultEntry> open,
        List<VaultEntry> stored,
        List<VaultToken> tokens,
        List<SubjectId> erased) {

    static Contents of(DurableStorage<Fact> storage, LedgerId ledger) {
        return storage.transactions().read(tx -> of(storage, tx, ledger));
    }

    private static Contents of(DurableStorage<Fact> storage, Transaction tx, LedgerId ledger) {
        return new Contents(
                storage.chain().head(ledger),
                storage.chain().verify(ledger),
                storage.journal().readLedger(tx, ledger, 0, 1_000_000).events(),
                storage.archive().read(tx, ledger, 0, 1_000_000),
                storage.charters().all(tx),
                timers(storage, tx, ledger),
                all(cursor -> storage.outbox().undelivered(tx, ledger, cursor, 7)).stream()
                        .map(each -> each.notice() + " " + each.availableAt() + " " + each.attempts())
                        .toList(),
                all(cursor -> storage.outbox().parked(tx, ledger, cursor, 7)).stream()
                        .map(each -> each.notice() + " " + each.attempts() + " " + each.failure())
                        .toList(),
                all(cursor -> storage.vault().entries(tx, ledger, cursor, 7)),
                all(cursor -> EncryptedVault.stored(storage.vault()).entries(tx, ledger, cursor, 7)),
                all(cursor -> storage.vault().tokens(tx, ledger, cursor, 7)),
                all(cursor -> storage.vault().erased(tx, ledger, cursor, 7)));
    }

    /** Tells whether there is nothing of the ledger; charters are not the ledger's. */
    boolean isEmpty() {
        return head.isEmpty()
                && List.of(facts, events, timers, waiting, parked, open, stored, tokens, erased).stream()
                        .allMatch(List::isEmpty);
    }

    private static List<DueTimer> timers(DurableStorage<Fact> storage, Transaction tx, LedgerId ledger) {
        Comparator<DueTimer> byAll = Comparator.comparing(DueTimer::toString).thenComparing(DueTimer::at);
        ImmutableList<DueTimer> due = storage.timers().dueUntil(tx, ledger, Instant.ofEpochSecond(1L << 40), 1_000_000);
        List<DueTimer> all = all(cursor -> storage.timers().all(tx, ledger, cursor, 7));
        if (!ImmutableSortedSet.copyOf(byAll, due).equals(ImmutableSortedSet.copyOf(byAll, all))) {
            throw new AssertionError("the listings of the timers differ: " + due + " and " + all);
        }
        return due;
    }

    private static <T> List<T> all(Function<Optional<String>, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<T> page = pages.apply(cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }
}
