package io.github.fourmatters.governance;

import com.google.common.collect.MapMaker;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.Transactions;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.timer.Timers;
import io.github.fourmatters.governance.spi.vault.Vault;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * The embedder's storage, with its dispatchers woken once a transaction that queued notices is committed. Of a transaction of the caller's
 * nobody here learns the end: he wakes them himself.
 */
final class WakingStorage implements Storage<Fact> {
    private final Storage<Fact> kept;
    private final Transactions transactions = new WakingTransactions();
    // Weak keys are compared by identity: what a storage's transaction thinks of equality is not known.
    private final Map<Transaction, Boolean> queuedIn = new MapMaker().weakKeys().makeMap();

    WakingStorage(Storage<Fact> kept) {
        this.kept = kept;
    }

    /** Queues a notice in a transaction, the caller's or one of these. */
    void enqueue(Transaction tx, Notice notice, Instant availableAt) {
        outbox().enqueue(tx, notice, availableAt);
        queuedIn.computeIfPresent(tx, (same, before) -> true);
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Journal<Fact> journal() {
        return kept.journal();
    }

    @Override
    public Timers timers() {
        return kept.timers();
    }

    @Override
    public Outbox outbox() {
        return kept.outbox();
    }

    @Override
    public Checkpoints checkpoints() {
        return kept.checkpoints();
    }

    @Override
    public Vault vault() {
        return kept.vault();
    }

    @Override
    public void close() {
        kept.close();
    }

    /** The storage's own transactions, each watched to its end. */
    private final class WakingTransactions implements Transactions {
        @Override
        public <T> T call(Function<? super Transaction, ? extends T> work) {
            boolean[] queued = new boolean[1];
            T answer = kept.transactions().call(tx -> {
                queuedIn.put(tx, false);
                try {
                    return work.apply(tx);
                } finally {
                    queued[0] = queuedIn.remove(tx);
                }
            });
            if (queued[0]) {
                outbox().wake();
            }
            return answer;
        }
    }
}
