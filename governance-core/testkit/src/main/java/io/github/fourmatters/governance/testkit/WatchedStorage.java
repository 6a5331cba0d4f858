package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.Transactions;
import io.github.fourmatters.governance.spi.charter.Charters;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.journal.LedgerHead;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.StreamPage;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.timer.Timers;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;

/** Another storage, with every write counted: what did something, not what was merely asked for. */
final class WatchedStorage implements Storage<Fact> {
    private final Storage<Fact> watched;
    private final Journal<Fact> journal = new CountedJournal();
    private final Timers timers = new CountedTimers();
    private final Outbox outbox;
    private final Vault vault = new CountedVault();
    private long writes;

    WatchedStorage(Storage<Fact> watched) {
        this.watched = watched;
        this.outbox = countedOutbox(watched.outbox());
    }

    long writes() {
        return writes;
    }

    @Override
    public Transactions transactions() {
        return watched.transactions();
    }

    @Override
    public Journal<Fact> journal() {
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
        return watched.checkpoints();
    }

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public Charters charters() {
        return watched.charters();
    }

    @Override
    public Optional<Instant> serverTime() {
        return watched.serverTime();
    }

    @Override
    public void close() {
        watched.close();
    }

    /** Of the outbox's many methods only one is used by the door. */
    private Outbox countedOutbox(Outbox real) {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    writes += method.getName().equals("enqueue") ? 1 : 0;
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private final class CountedJournal implements Journal<Fact> {
        @Override
        public AppendResult<Fact> append(Transaction tx, Append<Fact> append) {
            AppendResult<Fact> result = watched.journal().append(tx, append);
            writes += result instanceof AppendResult.Appended<Fact> ? 1 : 0;
            return result;
        }

        @Override
        public StreamPage<Fact> readStream(Transaction tx, StreamId stream, long afterVersion, int max) {
            return watched.journal().readStream(tx, stream, afterVersion, max);
        }

        @Override
        public Optional<Receipt<Fact>> find(Transaction tx, LedgerId ledger, CommandId command) {
            return watched.journal().find(tx, ledger, command);
        }

        @Override
        public FeedPage<Fact> readLedger(LedgerId ledger, long afterPosition, int max) {
            return watched.journal().readLedger(ledger, afterPosition, max);
        }

        @Override
        public FeedPage<Fact> readLedger(Transaction tx, LedgerId ledger, long afterPosition, int max) {
            return watched.journal().readLedger(tx, ledger, afterPosition, max);
        }

        @Override
        public Optional<LedgerHead> head(Transaction tx, LedgerId ledger) {
            return watched.journal().head(tx, ledger);
        }

        @Override
        public Page<LedgerId> ledgers(Optional<String> cursor, int max) {
            return watched.journal().ledgers(cursor, max);
        }
    }

    private final class CountedTimers implements Timers {
        @Override
        public void set(Transaction tx, TimerKey key, Instant at) {
            writes++;
            watched.timers().set(tx, key, at);
        }

        @Override
        public void cancel(Transaction tx, TimerKey key) {
            writes++;
            watched.timers().cancel(tx, key);
        }

        @Override
        public boolean take(Transaction tx, DueTimer due) {
            writes++;
            return watched.timers().take(tx, due);
        }

        @Override
        public ImmutableList<DueTimer> dueUntil(LedgerId ledger, Instant now, int max) {
            return watched.timers().dueUntil(ledger, now, max);
        }

        @Override
        public ImmutableList<DueTimer> dueUntil(Transaction tx, LedgerId ledger, Instant now, int max) {
            return watched.timers().dueUntil(tx, ledger, now, max);
        }

        @Override
        public Page<DueTimer> all(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
            return watched.timers().all(tx, ledger, cursor, max);
        }
    }

    private final class CountedVault implements Vault {
        @Override
        public void put(Transaction tx, LedgerId ledger, SubjectId subject, String name, byte[] bytes) {
            writes++;
            watched.vault().put(tx, ledger, subject, name, bytes);
        }

        @Override
        public Optional<byte[]> get(LedgerId ledger, SubjectId subject, String name) {
            return watched.vault().get(ledger, subject, name);
        }

        @Override
        public void erase(Transaction tx, LedgerId ledger, SubjectId subject) {
            writes++;
            watched.vault().erase(tx, ledger, subject);
        }

        @Override
        public boolean isErased(LedgerId ledger, SubjectId subject) {
            return watched.vault().isErased(ledger, subject);
        }

        @Override
        public Optional<byte[]> get(Transaction tx, LedgerId ledger, SubjectId subject, String name) {
            return watched.vault().get(tx, ledger, subject, name);
        }

        @Override
        public boolean isErased(Transaction tx, LedgerId ledger, SubjectId subject) {
            return watched.vault().isErased(tx, ledger, subject);
        }

        @Override
        public boolean hasReturned(Transaction tx, LedgerId ledger, SubjectId subject) {
            return watched.vault().hasReturned(tx, ledger, subject);
        }

        @Override
        public Page<VaultEntry> entries(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
            return watched.vault().entries(tx, ledger, cursor, max);
        }

        @Override
        public Page<SubjectId> erased(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
            return watched.vault().erased(tx, ledger, cursor, max);
        }

        @Override
        public void index(Transaction tx, LedgerId ledger, SubjectId subject, String token) {
            writes++;
            watched.vault().index(tx, ledger, subject, token);
        }

        @Override
        public ImmutableList<SubjectId> find(Transaction tx, LedgerId ledger, String token) {
            return watched.vault().find(tx, ledger, token);
        }

        @Override
        public Page<VaultToken> tokens(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
            return watched.vault().tokens(tx, ledger, cursor, max);
        }

        @Override
        public Optional<EncryptedVault> encryption() {
            return watched.vault().encryption();
        }
    }
}
