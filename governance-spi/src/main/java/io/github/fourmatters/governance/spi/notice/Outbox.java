package io.github.fourmatters.governance.spi.notice;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps notices from the transaction that caused them until they are delivered, at least once.
 *
 * <p>Methods that take a transaction work in it; every other method is a short transaction of its own, so
 * that it must not be called by a thread that holds the same ledger. Thread-safe: any number of workers, on any number
 * of nodes, may claim at once, and no two of them hold the same notice.
 */
public interface Outbox {

    /**
     * Puts a notice at the end of its order key. Nobody sees it before the transaction is committed, and nobody ever if
     * it is rolled back. The dedupe key is not compared: enqueueing twice makes two notices.
     *
     * @param tx the transaction, which stays the caller's
     * @param notice the notice, not null
     * @param availableAt when it may first be claimed, at most microseconds
     * @throws IllegalArgumentException if availableAt is finer than microseconds
     */
    void enqueue(Transaction tx, Notice notice, Instant availableAt);

    /**
     * Puts a notice that waited in another storage at the end of its order key, with the attempts that were counted there. It gets an
     * id of its own here.
     *
     * @param tx the transaction, which stays the caller's
     * @param notice the notice as {@link #undelivered} listed it there, not null
     * @throws IllegalArgumentException if its attempts are below 0, or its instant is finer than microseconds
     */
    void restore(Transaction tx, Undelivered notice);

    /**
     * Sets a notice aside that was set aside in another storage. It gets an id of its own here.
     *
     * @param tx the transaction, which stays the caller's
     * @param notice the notice as {@link #parked} listed it there, not null; its failure is cut after 1,000 characters
     * @throws IllegalArgumentException if its attempts are below 0
     */
    void restore(Transaction tx, Parked notice);

    /**
     * Lends out notices, the longest available first. Of each order key of a ledger only the oldest one that is not
     * parked can be claimed, and only if it is available and not lent out; so those behind it wait.
     *
     * @param worker who claims, for those who look into the storage: 1 to 100 printable ASCII characters without spaces
     * @param max how many at most, 1 or more
     * @param now the time, at most microseconds
     * @param lease how long each is lent out from now on, more than zero, at most microseconds
     * @return the claims, possibly none
     * @throws IllegalArgumentException if an argument is outside of that
     */
    ImmutableList<Claim> claim(String worker, int max, Instant now, Duration lease);

    /**
     * Lends out what stands behind a claimed notice, to be delivered together with it: the next ones of its order key, as long as they are
     * for the same recipient, available, and not lent out. Each has a claim of its own, whose lease runs out with that of the claim. They
     * keep their places: if the one in front is given back, those behind wait for it again.
     *
     * @param claim a claim that holds, not null
     * @param worker who claims, for those who look into the storage: 1 to 100 printable ASCII characters without spaces
     * @param max how many at most, 1 or more
     * @param now the time, at most microseconds
     * @return the claims in order, possibly none; none if the claim no longer holds
     * @throws IllegalArgumentException if an argument is outside of that
     */
    ImmutableList<Claim> claimBehind(Claim claim, String worker, int max, Instant now);

    /**
     * Removes a delivered notice.
     *
     * @param claim the claim, not null
     * @return true if it was removed; false if the claim no longer holds (the notice was claimed again after the lease
     *     ran out, or the claim was used already), and nothing was changed
     */
    boolean complete(Claim claim);

    /**
     * Gives a notice back, to be claimed again later. It keeps its place: those behind it wait.
     *
     * @param claim the claim, not null
     * @param due from when on it may be claimed again, at most microseconds
     * @param failure why it was not delivered; kept for those who look, cut after 1,000 characters
     * @return true if it was given back; false if the claim no longer holds, and nothing was changed
     * @throws IllegalArgumentException if due is finer than microseconds
     */
    boolean retry(Claim claim, Instant due, String failure);

    /**
     * Gives a notice back untried, to be claimed again later: the claim counts as no attempt. It keeps its place: those behind it wait.
     *
     * @param claim the claim, not null
     * @param due from when on it may be claimed again, at most microseconds
     * @return true if it was given back; false if the claim no longer holds, and nothing was changed
     * @throws IllegalArgumentException if due is finer than microseconds
     */
    boolean hold(Claim claim, Instant due);

    /**
     * Sets a notice aside. Those behind it go on.
     *
     * @param claim the claim, not null
     * @param failure why it could not be delivered; cut after 1,000 characters
     * @return true if it was parked; false if the claim no longer holds, and nothing was changed
     */
    boolean park(Claim claim, String failure);

    /**
     * Lists what is parked in a ledger, the oldest first.
     *
     * @param ledger the ledger, not null; one that does not exist has nothing parked
     * @param cursor empty for the first page, then {@link Page#next()} of the page before
     * @param max how many at most, 1 or more
     * @return one page of them
     * @throws IllegalArgumentException if max is below 1, or the cursor is not of this storage
     */
    Page<Parked> parked(LedgerId ledger, Optional<String> cursor, int max);

    /**
     * Lists what is parked in a ledger as a transaction sees it.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null; one that does not exist has nothing parked
     * @param cursor empty for the first page, then {@link Page#next()} of the page before
     * @param max how many at most, 1 or more
     * @return one page of them, the oldest first
     * @throws IllegalArgumentException if max is below 1, or the cursor is not of this storage
     */
    Page<Parked> parked(Transaction tx, LedgerId ledger, Optional<String> cursor, int max);

    /**
     * Lists what waits for its delivery in a ledger, lent out or not, as a transaction sees it.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null; one that does not exist has nothing waiting
     * @param cursor empty for the first page, then {@link Page#next()} of the page before
     * @param max how many at most, 1 or more
     * @return one page of them, the oldest first
     * @throws IllegalArgumentException if max is below 1, or the cursor is not of this storage
     */
    Page<Undelivered> undelivered(Transaction tx, LedgerId ledger, Optional<String> cursor, int max);

    /**
     * Puts a parked notice back, at the end of its order key, with its attempts counted anew.
     *
     * @param id the id that {@link Parked#id()} gave, not null
     * @param availableAt when it may be claimed, at most microseconds
     * @return true if it was put back; false if nothing of this id is parked, and nothing was changed
     * @throws IllegalArgumentException if availableAt is finer than microseconds
     */
    boolean release(String id, Instant availableAt);

    /**
     * Removes a parked notice for good: nobody will be told.
     *
     * @param id the id that {@link Parked#id()} gave, not null
     * @return true if it was removed; false if nothing of this id is parked, and nothing was changed
     */
    boolean drop(String id);

    /**
     * Shortens the wait of one who is in {@link #await} on this object, or of the next who comes; calls do not add up, and
     * other nodes are not reached. Called after the commit of what enqueued something. Never needed for correctness: a
     * dispatcher polls.
     */
    void wake();

    /**
     * Waits until {@link #wake} is called, or the time is over. Returns at once if it was called since the last wait;
     * never returns early otherwise, since a dispatcher that does not wait keeps a processor busy.
     *
     * @param longest how long to wait at most, not negative
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void await(Duration longest) throws InterruptedException;
}
