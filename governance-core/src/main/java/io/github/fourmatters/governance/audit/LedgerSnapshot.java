package io.github.fourmatters.governance.audit;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.JournalReader;
import io.github.fourmatters.governance.spi.journal.LedgerHead;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One ledger as it is at one instant, and where to put what does not fit in it; the latest instant that is known of is now, or that of the
 * ledger's last record where a clock was ahead.
 */
record LedgerSnapshot(
        Storage<Fact> storage,
        Transaction tx,
        LedgerId ledger,
        long head,
        Instant now,
        Instant latest,
        FindingCollector findings) {
    static final int PAGE = 500;

    static LedgerSnapshot of(
            Storage<Fact> storage, Transaction tx, LedgerId ledger, Instant now, FindingCollector findings) {
        Optional<LedgerHead> head = storage.journal().head(tx, ledger);
        return new LedgerSnapshot(
                storage,
                tx,
                ledger,
                head.map(LedgerHead::position).orElse(0L),
                now,
                head.map(LedgerHead::recordedAt).filter(now::isBefore).orElse(now),
                findings);
    }

    void found(FindingKind kind, String place) {
        findings.add(kind, Optional.of(ledger), place);
    }

    /** Goes through a listing page by page; what cannot be read on is found. */
    <T> void each(FindingKind unreadable, Function<Optional<String>, Page<T>> listing, Consumer<T> consumer) {
        Optional<String> cursor = Optional.empty();
        do {
            Page<T> page;
            try {
                page = listing.apply(cursor);
            } catch (RuntimeException failure) {
                found(unreadable, FindingCollector.reason(failure));
                return;
            }
            page.items().forEach(consumer);
            cursor = page.next();
        } while (cursor.isPresent());
    }

    JournalReader<Fact> reader() {
        return new JournalReader<>(storage.journal(), PAGE);
    }

    static String name(StreamId stream) {
        return stream.kind() + "/" + stream.key();
    }

    static String at(long position) {
        return "#" + position;
    }
}
