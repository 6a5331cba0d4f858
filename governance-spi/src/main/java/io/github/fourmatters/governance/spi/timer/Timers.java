package io.github.fourmatters.governance.spi.timer;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what falls due. A timer stands until it is cancelled or set anew; falling due alone does not remove it.
 *
 * <p>Thread-safe, except that one transaction serves one thread at a time; the transaction stays the caller's. Writing
 * takes the lock of the subject's ledger, as an append does.
 */
public interface Timers {

    /**
     * Sets a timer; one of the same key is replaced. The subject's stream need not exist.
     *
     * @param tx the transaction, which stays the caller's
     * @param key the timer, not null
     * @param at when it falls due, at most microseconds; it may lie in the past
     * @throws IllegalArgumentException if at is finer than microseconds
     */
    void set(Transaction tx, TimerKey key, Instant at);

    /**
     * Cancels a timer. One that does not exist stays that way: nothing happens.
     *
     * @param tx the transaction, which stays the caller's
     * @param key the timer, not null
     */
    void cancel(Transaction tx, TimerKey key);

    /**
     * Cancels a timer that has fallen due, if it still stands at that very instant: whoever cancels it is the one to act
     * on it. One that was moved, cancelled, or taken by someone else stays as it is.
     *
     * @param tx the transaction, which stays the caller's
     * @param due the timer as it was listed, not null
     * @return whether this call cancelled it
     */
    boolean take(Transaction tx, DueTimer due);

    /**
     * Lists what has fallen due in a ledger, as committed. Takes nothing away: the same timers are listed until they are
     * cancelled.
     *
     * @param ledger the ledger, not null; one that does not exist has nothing due
     * @param now the time; a timer at this very instant is due
     * @param max how many at most, 1 or more
     * @return the due timers, ordered by instant, then by the subject's kind and key, then by name
     * @throws IllegalArgumentException if max is below 1, or now finer than microseconds
     */
    ImmutableList<DueTimer> dueUntil(LedgerId ledger, Instant now, int max);

    /**
     * Lists what has fallen due in a ledger, as a transaction sees it: with what it has set itself, and without what it
     * has cancelled or taken. Takes nothing away, and takes no lock.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null; one that does not exist has nothing due
     * @param now the time; a timer at this very instant is due
     * @param max how many at most, 1 or more
     * @return the due timers, ordered by instant, then by the subject's kind and key, then by name
     * @throws IllegalArgumentException if max is below 1, or now finer than microseconds
     */
    ImmutableList<DueTimer> dueUntil(Transaction tx, LedgerId ledger, Instant now, int max);

    /**
     * Lists every timer that stands in a ledger, due or not, as a transaction sees it.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null; one that does not exist has none
     * @param cursor empty for the first page, then {@link Page#next()} of the page before
     * @param max how many at most, 1 or more
     * @return one page of them, in an order of the storage's own
     * @throws IllegalArgumentException if max is below 1, or the cursor is not of this storage
     */
    Page<DueTimer> all(Transaction tx, LedgerId ledger, Optional<String> cursor, int max);
}
