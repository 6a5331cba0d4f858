package io.github.fourmatters.governance.spi.memory;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.notice.Parked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the work on each ledger that it holds, the notices and the charters. */
final class MemoryTransaction<E> implements Transaction {

    private final Ledgers<E> ledgers;
    private final boolean readOnly;
    // A list: a transaction nearly always works on one ledger.
    private final List<LedgerWork<E>> works = new ArrayList<>(1);
    private final List<Waiting> notices = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();
    private @Nullable CharterWork charters;
    private boolean ended;

    MemoryTransaction(Ledgers<E> ledgers, boolean readOnly) {
        this.ledgers = ledgers;
        this.readOnly = readOnly;
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        requireNonNull(type, "type");
        requireOpen();
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

    private void requireWriting() {
        if (readOnly) {
            throw new IllegalStateException(
                    "this transaction only reads; what it writes would be lost: open another one with call()");
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
        requireWriting();
        LedgerWork<E> held = held(id);
        if (held != null) {
            return held;
        }
        Ledger<E> ledger = ledgers.get(id);
        ledger.permit().acquire();
        LedgerWork<E> work = new LedgerWork<>(ledger);
        works.add(work);
        return work;
    }

    void enqueue(Waiting notice) {
        notices.add(notice);
    }

    Stream<Waiting> notices(LedgerId ledger) {
        return notices.stream().filter(each -> each.notice().ledger().equals(ledger));
    }

    void setAside(Parked notice) {
        parked.add(notice);
    }

    Stream<Parked> parked(LedgerId ledger) {
        return parked.stream().filter(each -> each.notice().ledger().equals(ledger));
    }

    /** Gives the work on the charters if the transaction holds them. */
    @Nullable
    CharterWork charters() {
        return charters;
    }

    /** Gives the work on the charters, and takes hold of them first if need be. */
    CharterWork hold(CharterBoard board) {
        requireWriting();
        CharterWork held = charters;
        if (held == null) {
            board.permit().acquire();
            held = new CharterWork(board);
            charters = held;
        }
        return held;
    }

    /** Tells whether it holds anything, so that there may be something to commit. */
    boolean hasWork() {
        return charters != null || !works.isEmpty();
    }

    boolean commit(NoticeQueue queue) {
        for (LedgerWork<E> each : works) {
            each.ledger().commit(each);
        }
        notices.forEach(queue::enqueue);
        parked.forEach(queue::setAside);
        if (charters != null) {
            charters.commit();
        }
        return true;
    }

    void end() {
        ended = true;
        works.forEach(each -> each.ledger().permit().release());
        if (charters != null) {
            charters.release();
        }
    }
}
