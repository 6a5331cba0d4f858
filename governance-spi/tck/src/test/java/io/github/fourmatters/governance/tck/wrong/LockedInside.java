package io.github.fourmatters.governance.tck.wrong;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.Transactions;
import io.github.fourmatters.governance.spi.charter.Charters;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.timer.Timers;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the contract as long as one object works on a place, since its lock is inside the object: two overwrite each other's
 * work.
 */
public final class LockedInside implements Storage<Fact> {

    /** Holds what was done, for all who have the place open. */
    public static final class Place {

        private volatile ImmutableList<Deed> deeds = ImmutableList.of();

        public Storage<Fact> open() {
            return new LockedInside(this);
        }
    }

    /** Is a call of one part of a storage, done again on every copy. */
    private record Deed(Function<Storage<Fact>, ?> part, Method method, List<Object> arguments) {

        Object again(Storage<Fact> copy) {
            return arguments.get(0) instanceof Transaction
                    ? copy.transactions().call(tx -> again(copy, tx))
                    : on(copy, arguments.toArray());
        }

        private Object again(Storage<Fact> copy, Transaction tx) {
            Object[] all = arguments.toArray();
            all[0] = tx;
            return on(copy, all);
        }

        Object on(Storage<Fact> copy, Object... all) {
            try {
                return Altered.invoke(part.apply(copy), method, all);
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static final ImmutableSet<String> WRITES = ImmutableSet.of(
            "append",
            "set",
            "cancel",
            "take",
            "advance",
            "enqueue",
            "claim",
            "complete",
            "retry",
            "park",
            "release",
            "publish");

    private final Place place;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Deed> deeds = new ArrayList<>();
    private @Nullable Storage<Fact> copy;

    private LockedInside(Place place) {
        this.place = place;
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return copy == null ? onCopy(work) : work.get();
        } finally {
            lock.unlock();
        }
    }

    private <T> T onCopy(Supplier<T> work) {
        deeds.clear();
        deeds.addAll(place.deeds);
        Storage<Fact> made = new InMemoryStorage<>();
        deeds.forEach(each -> each.again(made));
        copy = made;
        try {
            int before = deeds.size();
            T answer = work.get();
            if (deeds.size() > before) {
                // Time enough for somebody else to begin with what is there now.
                LockSupport.parkNanos(500_000);
                place.deeds = ImmutableList.copyOf(deeds);
            }
            return answer;
        } finally {
            copy = null;
        }
    }

    private Storage<Fact> copy() {
        if (copy == null) {
            throw new IllegalStateException("there is a copy only under the lock");
        }
        return copy;
    }

    private <P> P part(Class<P> type, Function<Storage<Fact>, P> part) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> locked(() -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    Deed deed = new Deed(part, method, List.of(given));
                    if (WRITES.contains(method.getName())) {
                        deeds.add(deed);
                    }
                    return deed.on(copy(), given);
                })));
    }

    @Override
    public Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T call(Function<? super Transaction, ? extends T> work) {
                return locked(() -> copy().transactions().<T>call(work));
            }

            @Override
            public <T> T read(Function<? super Transaction, ? extends T> work) {
                return locked(() -> copy().transactions().<T>read(work));
            }
        };
    }

    @Override
    public Journal<Fact> journal() {
        @SuppressWarnings("unchecked")
        Journal<Fact> journal = part(Journal.class, Storage::journal);
        return journal;
    }

    @Override
    public Timers timers() {
        return part(Timers.class, Storage::timers);
    }

    @Override
    public Outbox outbox() {
        return part(Outbox.class, Storage::outbox);
    }

    @Override
    public Checkpoints checkpoints() {
        return part(Checkpoints.class, Storage::checkpoints);
    }

    @Override
    public Vault vault() {
        return part(Vault.class, Storage::vault);
    }

    @Override
    public Charters charters() {
        return part(Charters.class, Storage::charters);
    }

    @Override
    public Optional<Instant> serverTime() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
