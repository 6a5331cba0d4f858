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
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;

/** Is a storage that is right but for what a subclass spoils. */
public class Altered implements Storage<Fact> {

    private final Storage<Fact> right = new InMemoryStorage<>();

    /** Gives a part whose method of one name does something else; the others do what they did. */
    public static <T> T spoil(Class<T> type, T right, String name, InvocationHandler wrong) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals(name)
                        ? wrong.invoke(right, method, arguments)
                        : invoke(right, method, arguments)));
    }

    public static Object invoke(Object right, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(right, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public Transactions transactions() {
        return right.transactions();
    }

    @Override
    public Journal<Fact> journal() {
        return right.journal();
    }

    @Override
    public Timers timers() {
        return right.timers();
    }

    @Override
    public Outbox outbox() {
        return right.outbox();
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
        return right.charters();
    }

    @Override
    public Optional<Instant> serverTime() {
        return right.serverTime();
    }

    @Override
    public void close() {
        right.close();
    }
}
