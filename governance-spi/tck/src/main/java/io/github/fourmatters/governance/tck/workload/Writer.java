package io.github.fourmatters.governance.tck.workload;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does the steps of one writer, one behind the other. */
final class Writer<E> {

    private static final int MOST_TRIES = 200;
    private static final int PAGE = 100;

    private final Storage<E> storage;
    private final Consumer<String> said;
    private final int number;
    private final Script script;
    private final Performance<E> performance;
    private final Dispatch dispatch;

    Writer(Storage<E> storage, Function<String, E> events, Consumer<String> said, Workload workload, int number) {
        this.storage = storage;
        this.said = said;
        this.number = number;
        script = new Script(workload, number);
        performance = new Performance<>(storage, events);
        dispatch = new Dispatch(storage.outbox(), said, workload.name() + "-" + number);
    }

    void step() {
        Step step = script.next();
        long position = patiently(() -> done(step));
        script.done(step);
        said.accept(Acknowledged.step(number, step.number(), position));
    }

    private long done(Step step) {
        switch (step.kind()) {
            case DISPATCH -> dispatch.once((int) (step.number() % 20));
            case READ -> read(step);
            case REPEAT -> script.kept().last().ifPresent(performance::repeat);
            case UNDO -> performance.undo(step);
            case COMMAND, ERASE, TAKE, CHECKPOINT -> {
                return storage.transactions().<Long>call(tx -> performance.keep(tx, step));
            }
        }
        return 0;
    }

    /** Reads a ledger on one moment, from its beginning. */
    private void read(Step step) {
        storage.transactions().read(tx -> {
            long at = 0;
            FeedPage<E> page;
            do {
                page = storage.journal().readLedger(tx, step.ledger(), at, PAGE);
                at += page.events().size();
            } while (!page.events().isEmpty());
            if (at != page.head()) {
                throw new IllegalStateException(step + " has read " + at + " events of " + page.head());
            }
            return at;
        });
    }

    private static <T> T patiently(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (StorageException failure) {
                if (!failure.retryable() || tries == MOST_TRIES) {
                    throw failure;
                }
            }
        }
    }
}
