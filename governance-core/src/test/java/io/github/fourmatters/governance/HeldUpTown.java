package io.github.fourmatters.governance;

import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.Transactions;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A town in which one command can be held up in the middle of its transaction, while others come. */
final class HeldUpTown {
    private final InMemoryStorage<Fact> storage = new InMemoryStorage<>();
    private final CountDownLatch heldUp = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private volatile boolean holdsUp;

    /** How many transactions began since it was set. */
    final AtomicInteger transactions = new AtomicInteger();

    /** Is run once a command has been held up, and may throw. */
    volatile Runnable whenFree = () -> {};

    /** Is run at the end of each transaction, before its commit, and may throw. */
    volatile Runnable beforeCommit = () -> {};

    volatile Instant now = Instant.parse("2026-03-02T01:00:00Z");

    final Town town;

    HeldUpTown(UnaryOperator<GovernanceBuilder> choices) {
        SaltSource salts = SaltSource.secure();
        town = new Town(
                "c",
                counted(),
                builder -> choices.apply(
                        builder.charter(Charter.fourMatters()).clock(() -> now).salts(() -> {
                            holdUp();
                            return salts.next();
                        })));
    }

    private void holdUp() {
        if (!holdsUp) {
            return;
        }
        holdsUp = false;
        heldUp.countDown();
        awaitFree();
        whenFree.run();
    }

    private void awaitFree() {
        try {
            free.await();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Storage<Fact> counted() {
        Transactions counted = new Transactions() {
            @Override
            public <T> T call(Function<? super Transaction, ? extends T> work) {
                transactions.incrementAndGet();
                return storage.transactions().call(tx -> {
                    T answer = work.apply(tx);
                    beforeCommit.run();
                    return answer;
                });
            }

            @Override
            public <T> T read(Function<? super Transaction, ? extends T> work) {
                return storage.transactions().read(work);
            }
        };
        return around(counted);
    }

    @SuppressWarnings("unchecked") // of events that are facts, as the storage inside
    private Storage<Fact> around(Transactions counted) {
        return (Storage<Fact>) Proxy.newProxyInstance(
                Storage.class.getClassLoader(),
                new Class<?>[] {Storage.class},
                (self, method, arguments) ->
                        method.getName().equals("transactions") ? counted : passed(method, arguments));
    }

    private Object passed(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(storage, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** Begins to give a command that brings words, and waits until it is held up in its transaction. */
    FutureTask<Outcome> heldUp(String id) throws InterruptedException {
        return heldUp(id, Town.raise("The lamp is broken"));
    }

    /** Begins to give such a command. */
    FutureTask<Outcome> heldUp(String id, Command command) throws InterruptedException {
        holdsUp = true;
        FutureTask<Outcome> given = begun(id, Town.OFFICER, command);
        heldUp.await();
        return given;
    }

    /** Begins to give a command behind the one that is held up, and waits until it waits. */
    FutureTask<Outcome> waiting(String id, Actor actor, Command command) {
        return waiting(id, () -> given(id, actor, command));
    }

    /** Begins to do something that waits behind the command that is held up, and waits until it waits. */
    FutureTask<Outcome> waiting(String name, Callable<Outcome> work) {
        FutureTask<Outcome> given = new FutureTask<>(work);
        Thread thread = new Thread(given, name);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return given;
    }

    private FutureTask<Outcome> begun(String id, Actor actor, Command command) {
        FutureTask<Outcome> given = new FutureTask<>(() -> given(id, actor, command));
        new Thread(given, id).start();
        return given;
    }

    Outcome given(String id, Actor actor, Command command) {
        return town.governance.execute(new Envelope(new CommandId(id), Town.LEDGER, actor, command));
    }

    /** Lets the command go on that is held up. */
    void free() {
        free.countDown();
    }
}
