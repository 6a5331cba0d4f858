package io.github.fourmatters.governance.spi.memory;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers the work on each ledger that it holds, and the notices. */
final class MemoryTransaction<E> implements Transaction {

    private final Ledgers<E> ledgers;
    // A list: a transaction nearly always works on one ledger.
    private final List<LedgerWork<E>> works = new ArrayList<>(1);
    private final List<Consumer<NoticeQueue>> notices = new ArrayList<>();
    private boolean ended;

    MemoryTransaction(Ledgers<E> ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        requireNonNull(type, "type");
        return Optional.empty();
    }

    boolean isOf(Ledgers<?> others) {
        return ledgers == others;
    }

    void requireOpen() {
        if (ended) {
            throw new IllegalStateException("this transaction has ended; open another one");
        }
    }

    /** Gives the work on a ledger if the transaction holds that ledger. */
    @Nullable
    LedgerWork<E> held(LedgerId id) {
        for (LedgerWork<E> each : works) {
            if (each.ledger().id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    /** Gives the work on a ledger, and takes hold of the ledger first if need be. */
    LedgerWork<E> hold(LedgerId id) {
        LedgerWork<E> held = held(id);
        if (held != null) {
            return held;
        }
        Ledger<E> ledger = ledgers.get(id);
        ledger.acquire();
        LedgerWork<E> work = new LedgerWork<>(ledger);
        works.add(work);
        return work;
    }

    void enqueue(Consumer<NoticeQueue> notice) {
        notices.add(notice);
    }

    void commit(NoticeQueue queue) {
        for (LedgerWork<E> each : works) {
            each.ledger().commit(each);
        }
        notices.forEach(each -> each.accept(queue));
    }

    void end() {
        ended = true;
        works.forEach(each -> each.ledger().release());
    }
}
