package io.github.fourmatters.governance.spi.memory;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transactions;
import io.github.fourmatters.governance.spi.charter.Charters;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.timer.Timers;
import io.github.fourmatters.governance.spi.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps everything in this process, and forgets it with this object.
 *
 * <p>Example: {@code Storage<Event> storage = new InMemoryStorage<>();}. Thread-safe. Events are kept as they are given:
 * they must not change afterwards. Once it is closed, every call is an error, as with the storages that keep something.
 *
 * @param <E> the type of the events
 */
public final class InMemoryStorage<E> implements Storage<E> {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    private final Lifetime lifetime = new Lifetime();
    private final MemoryTransactions<E> transactions;
    private final MemoryJournal<E> journal;
    private final MemoryTimers<E> timers;
    private final MemoryOutbox<E> outbox;
    private final MemoryCheckpoints<E> checkpoints;
    private final MemoryVault<E> vault;
    private final MemoryCharters<E> charters;

    /** Makes an empty storage in which a transaction waits up to ten seconds for a ledger that another one holds. */
    public InMemoryStorage() {
        this(USUAL_PATIENCE);
    }

    /**
     * Makes an empty storage.
     *
     * @param patience how long a transaction waits for a ledger that another one holds, before it fails with a retryable
     *     exception; not negative
     * @throws IllegalArgumentException if patience is negative
     */
    public InMemoryStorage(Duration patience) {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience is " + patience + "; it must not be negative");
        }
        NoticeQueue queue = new NoticeQueue();
        CommitLock commits = new CommitLock(patience);
        Ledgers<E> ledgers = new Ledgers<>(patience, lifetime);
        transactions = new MemoryTransactions<>(ledgers, queue, commits, lifetime);
        journal = new MemoryJournal<>(transactions, ledgers);
        timers = new MemoryTimers<>(transactions, ledgers);
        outbox = new MemoryOutbox<>(transactions, queue, commits, lifetime);
        checkpoints = new MemoryCheckpoints<>(transactions, ledgers);
        vault = new MemoryVault<>(transactions, ledgers);
        charters = new MemoryCharters<>(transactions, new CharterBoard(patience), lifetime);
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Journal<E> journal() {
        return journal;
    }

    @Override
    public Timers timers() {
        return timers;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public Charters charters() {
        return charters;
    }

    @Override
    public Optional<Instant> serverTime() {
        lifetime.requireOpen();
        return Optional.empty();
    }

    @Override
    public void close() {
        lifetime.end();
    }
}
