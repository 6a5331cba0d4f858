package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.Transactions;
import io.github.fourmatters.governance.spi.charter.Charters;
import io.github.fourmatters.governance.spi.journal.Archive;
import io.github.fourmatters.governance.spi.journal.Chain;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.timer.Timers;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Lets the write of some number fail, and the end of a transaction, which counts as one. */
final class Faults {

    private static final ImmutableSet<String> WRITES =
            ImmutableSet.of("restore", "set", "put", "erase", "index", "publish");

    private final int failing;
    private int writes;

    Faults(int failing) {
        this.failing = failing;
    }

    /** Is what the write ends with. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void count() {
        writes++;
        if (writes == failing) {
            throw new Fault();
        }
    }

    /** Gives a part whose writes are counted. */
    <T> T on(Class<T> type, T right) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (WRITES.contains(method.getName())) {
                        count();
                    }
                    try {
                        return method.invoke(right, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    Vault on(Vault right) {
        return on(Vault.class, right);
    }

    /** Gives a storage whose writes are counted; those of its vault, if that was opened so. */
    DurableStorage<Fact> on(DurableStorage<Fact> right) {
        return new Counted(right);
    }

    /** Counts what is done by transactions and parts. */
    private final class Counted implements DurableStorage<Fact> {

        private final DurableStorage<Fact> right;

        Counted(DurableStorage<Fact> right) {
            this.right = right;
        }

        @Override
        public Transactions transactions() {
            return new Transactions() {
                @Override
                public <T> T call(Function<? super Transaction, ? extends T> work) {
                    return right.transactions().call(tx -> {
                        T answer = work.apply(tx);
                        count();
                        return answer;
                    });
                }

                @Override
                public <T> T read(Function<? super Transaction, ? extends T> work) {
                    return right.transactions().read(work);
                }
            };
        }

        @Override
        public Journal<Fact> journal() {
            return right.journal();
        }

        @Override
        public Timers timers() {
            return on(Timers.class, right.timers());
        }

        @Override
        public Outbox outbox() {
            return on(Outbox.class, right.outbox());
        }

        @Override
        public Checkpoints checkpoints() {
            return right.checkpoints();
        }

        @Override
        public Vault vault() {
            return right.vault();
        }

        @Override
        public Charters charters() {
            return on(Charters.class, right.charters());
        }

        @Override
        public Optional<Instant> serverTime() {
            return right.serverTime();
        }

        @Override
        public Chain chain() {
            return right.chain();
        }

        @Override
        public Archive archive() {
            return on(Archive.class, right.archive());
        }

        @Override
        public ImmutableList<String> inspect() {
            return right.inspect();
        }

        @Override
        public void compact() {
            right.compact();
        }

        @Override
        public void close() {
            right.close();
        }
    }
}
