package io.github.fourmatters.governance.tck.wrong;

import io.github.fourmatters.governance.spi.Storage;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Is a storage in memory that does one thing wrong: whatever is called goes through one place, which may answer otherwise. */
public final class Wrong implements Storage<Fact> {

    // Short: whoever waits in vain for a wrong storage shall not keep the tests.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Storage<Fact> right = new InMemoryStorage<>(PATIENCE);
    private final Fault fault;

    public Wrong(Fault fault) {
        this.fault = fault;
    }

    /** Answers a call, rightly or wrongly. */
    @FunctionalInterface
    public interface Fault {

        Object answer(Call call) throws Throwable;
    }

    /** Is one call of one part of a storage. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Call(Storage<Fact> storage, Object part, Method method, Object[] arguments) {

        boolean is(String name) {
            return method.getName().equals(name);
        }

        boolean isOneOf(Set<String> names) {
            return names.contains(method.getName());
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        <T> T argument(int at) {
            return (T) arguments[at];
        }

        Call with(int at, Object other) {
            Object[] changed = arguments.clone();
            changed[at] = other;
            return new Call(storage, part, method, changed);
        }

        public Object rightly() throws Throwable {
            return Altered.invoke(part, method, arguments);
        }
    }

    private <T> T part(Class<T> type, T part) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        fault.answer(new Call(right, part, method, arguments == null ? new Object[0] : arguments))));
    }

    @Override
    public Transactions transactions() {
        return part(Transactions.class, right.transactions());
    }

    @Override
    @SuppressWarnings("unchecked")
    public Journal<Fact> journal() {
        return part(Journal.class, right.journal());
    }

    @Override
    public Timers timers() {
        return part(Timers.class, right.timers());
    }

    @Override
    public Outbox outbox() {
        return part(Outbox.class, right.outbox());
    }

    @Override
    public Checkpoints checkpoints() {
        return part(Checkpoints.class, right.checkpoints());
    }

    @Override
    public Vault vault() {
        return part(Vault.class, right.vault());
    }

    @Override
    public Charters charters() {
        return part(Charters.class, right.charters());
    }

    @Override
    public Optional<Instant> serverTime() {
        return right.serverTime();
    }

    @Override
    public void close() {
        try {
            fault.answer(new Call(right, right, Storage.class.getMethod("close"), new Object[0]));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
