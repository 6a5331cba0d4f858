package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * Reads a ledger or a stream to its end, page by page.
 *
 * <pre>{@code
 * long reached = new JournalReader<>(storage.journal()).readLedger(ledger, 0, recorded -> print(recorded));
 * }</pre>
 *
 * <p>Keeps nothing between two calls; as thread-safe as the journal.
 *
 * @param journal what to read from, not null
 * @param page how many events to ask for at once, 1 or more
 * @param <E> the type of the events
 */
public record JournalReader<E>(Journal<E> journal, int page) {
    private static final int PAGE = 1_000;

    /**
     * Refuses null.
     *
     * @param journal what to read from
     * @param page how many events to ask for at once
     */
    public JournalReader {
        requireNonNull(journal, "journal");
    }

    /**
     * Reads pages of a thousand events.
     *
     * @param journal what to read from, not null
     */
    public JournalReader(Journal<E> journal) {
        this(journal, PAGE);
    }

    /**
     * Reads what is committed in a ledger.
     *
     * @param ledger the ledger, not null
     * @param after the last position already known; 0 to read from the start
     * @param events takes each event, in the order of the positions
     * @return the last position that was read; {@code after} if there was none
     */
    public long readLedger(LedgerId ledger, long after, Consumer<? super Recorded<E>> events) {
        return readFeed(position -> journal.readLedger(ledger, position, page), after, events);
    }

    /**
     * Reads a ledger as a transaction sees it.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @param after the last position already known; 0 to read from the start
     * @param events takes each event, in the order of the positions
     * @return the last position that was read; {@code after} if there was none
     */
    public long readLedger(Transaction tx, LedgerId ledger, long after, Consumer<? super Recorded<E>> events) {
        return readFeed(position -> journal.readLedger(tx, ledger, position, page), after, events);
    }

    private static <E> long readFeed(
            LongFunction<FeedPage<E>> pages, long after, Consumer<? super Recorded<E>> events) {
        long reached = after;
        while (true) {
            FeedPage<E> read = pages.apply(reached);
            for (Recorded<E> recorded : read.events()) {
                events.accept(recorded);
                reached = recorded.position();
            }
            if (read.events().isEmpty() || reached >= read.head()) {
                return reached;
            }
        }
    }

    /**
     * Reads a stream as a transaction sees it.
     *
     * @param tx the transaction, which stays the caller's
     * @param stream the stream, not null
     * @param after the last version already known; 0 to read from the start
     * @param events takes each event, in the order of the versions
     */
    public void readStream(Transaction tx, StreamId stream, long after, Consumer<? super Recorded<E>> events) {
        readStreamWhile(tx, stream, after, recorded -> {
            events.accept(recorded);
            return true;
        });
    }

    /**
     * Reads a stream as a transaction sees it, as far as somebody wants it.
     *
     * @param tx the transaction, which stays the caller's
     * @param stream the stream, not null
     * @param after the last version already known; 0 to read from the start
     * @param events takes each event, in the order of the versions, and answers whether to read on
     * @throws StorageException if the journal says that there is more and gives none of it; not retryable
     */
    public void readStreamWhile(Transaction tx, StreamId stream, long after, Predicate<? super Recorded<E>> events) {
        long version = after;
        StreamPage<E> read;
        do {
            read = journal.readStream(tx, stream, version, page);
            requireProgress(read, stream, version);
            for (Recorded<E> recorded : read.events()) {
                if (!events.test(recorded)) {
                    return;
                }
                version = recorded.version();
            }
        } while (read.more());
    }

    private static void requireProgress(StreamPage<?> read, StreamId stream, long version) {
        if (read.more() && read.events().isEmpty()) {
            throw new StorageException(
                    "the journal says that there is more of " + stream + " behind version " + version
                            + ", and gives none of it; inspect the storage",
                    false,
                    null);
        }
    }
}
