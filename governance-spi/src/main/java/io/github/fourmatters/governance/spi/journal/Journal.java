package io.github.fourmatters.governance.spi.journal;

import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import java.util.Optional;

/**
 * Keeps the events of every ledger, each in one stream and at one position, for ever.
 *
 * <p>Methods that take a transaction work inside it, see its own writes and whatever others have committed, and leave
 * it open; the others read what is committed. Thread-safe, except that one transaction serves one thread at a time.
 * A durable journal reads through a codec: an event that it cannot read ends the call with {@link
 * UnreadableEventException} and harms nothing.
 *
 * @param <E> the type of the events
 */
public interface Journal<E> {

    /**
     * Appends everything that one command says, or nothing.
     *
     * <p>Locks the ledger's head, waiting for another transaction that holds it, and keeps the lock to the end of the
     * transaction. Then, in this order: a command id that is recorded already answers {@link AppendResult.AlreadyDone};
     * a recordedAt before the head's answers {@link AppendResult.ClockBehind} (an equal one is right); a stream at
     * another version answers {@link AppendResult.Conflict}. None of these wrote anything, and the transaction stays
     * usable. Otherwise the events get the next versions of their streams and the next positions of the ledger, in the
     * order in which they stand in the append, and the answer is {@link AppendResult.Appended}. A ledger and a stream
     * come into being with their first event. If the transaction is rolled back, nothing is left of it: the positions
     * are given out again and the command id is new again.
     *
     * @param tx the transaction, which stays the caller's
     * @param append what to append, not null
     * @return what came of it
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage failed, or the lock came too late
     *     (retryable)
     */
    AppendResult<E> append(Transaction tx, Append<E> append);

    /**
     * Reads a stream from a version on. A stream that does not exist is an empty page.
     *
     * @param tx the transaction, which stays the caller's
     * @param stream the stream, not null
     * @param afterVersion the last version already known; 0 to read from the start; beyond the end is an empty page
     * @param max how many events at most, 1 or more
     * @return the events after that version
     * @throws IllegalArgumentException if afterVersion is below 0 or max below 1
     */
    StreamPage<E> readStream(Transaction tx, StreamId stream, long afterVersion, int max);

    /**
     * Finds what a command recorded. Takes no lock: a command that another transaction is just about to commit is not
     * found yet; {@link #append} tells for certain.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @param command the command's id, not null
     * @return its receipt, or empty if it recorded nothing in this ledger
     */
    Optional<Receipt<E>> find(Transaction tx, LedgerId ledger, CommandId command);

    /**
     * Reads a ledger's feed from a position on: dense, in the order of commits, never skipping. A ledger that does not
     * exist is an empty page with head 0. Reading the same positions again gives the same events.
     *
     * @param ledger the ledger, not null
     * @param afterPosition the last position already known; 0 to read from the start; beyond the head is an empty page
     * @param max how many events at most, 1 or more
     * @return the committed events after that position
     * @throws IllegalArgumentException if afterPosition is below 0 or max below 1
     */
    FeedPage<E> readLedger(LedgerId ledger, long afterPosition, int max);

    /**
     * Reads a ledger's feed as a transaction sees it: with what it has appended itself.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @param afterPosition the last position already known; 0 to read from the start; beyond the head is an empty page
     * @param max how many events at most, 1 or more
     * @return the events after that position
     * @throws IllegalArgumentException if afterPosition is below 0 or max below 1
     */
    FeedPage<E> readLedger(Transaction tx, LedgerId ledger, long afterPosition, int max);

    /**
     * Tells how far a ledger has come, and when. Takes no lock.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @return its last position and when that was recorded, or empty if it has no event
     */
    Optional<LedgerHead> head(Transaction tx, LedgerId ledger);

    /**
     * Lists the ledgers that have at least one committed event, in the order of their ids' characters.
     *
     * @param cursor empty for the first page, then {@link Page#next()} of the page before
     * @param max how many ledgers at most, 1 or more
     * @return one page of them; a ledger that comes into being meanwhile is listed if its place is still ahead
     * @throws IllegalArgumentException if max is below 1
     */
    Page<LedgerId> ledgers(Optional<String> cursor, int max);
}
