package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.journal.JournalReader;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** One projection of one ledger. It takes in what is committed, and nothing else. Guarded by its lock. */
final class CachedProjection<P extends Projection<P>> {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final View<P> view;
    private final JournalReader<Fact> reader;
    private final LedgerId ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private P projection;
    private long position;

    CachedProjection(View<P> view, Journal<Fact> journal, LedgerId ledger) {
        this.view = view;
        this.reader = new JournalReader<>(journal);
        this.ledger = ledger;
        this.projection = view.empty().get();
    }

    <R> R ask(Function<? super P, ? extends R> question) {
        lock.lock();
        try {
            catchUp();
            return question.apply(projection);
        } finally {
            lock.unlock();
        }
    }

    private void catchUp() {
        try {
            position = reader.readLedger(ledger, position, projection::apply);
        } catch (RuntimeException broken) {
            projection = view.empty().get();
            position = 0;
            throw broken;
        }
    }

    /**
     * Answers from what is kept if the transaction sees nothing behind it, and else from a copy that is thrown away. Whoever holds the lock
     * may be waiting for a connection, and this transaction for it: then everything is read anew.
     */
    <R> R ask(Transaction tx, Function<? super P, ? extends R> question) {
        if (!isLocked()) {
            return anew(tx, view.empty().get(), 0, question);
        }
        Optional<P> copy;
        long after = position;
        try {
            if (reader.journal().readLedger(tx, ledger, after, 1).events().isEmpty()) {
                return question.apply(projection);
            }
            copy = projection.copy();
        } finally {
            lock.unlock();
        }
        return copy.isPresent()
                ? anew(tx, copy.get(), after, question)
                : anew(tx, view.empty().get(), 0, question);
    }

    private boolean isLocked() {
        try {
            return lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <R> R anew(Transaction tx, P own, long after, Function<? super P, ? extends R> question) {
        reader.readLedger(tx, ledger, after, own::apply);
        return question.apply(own);
    }
}
