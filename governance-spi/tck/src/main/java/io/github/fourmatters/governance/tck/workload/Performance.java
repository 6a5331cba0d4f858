package io.github.fourmatters.governance.tck.workload;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.AppendResult.AlreadyDone;
import io.github.fourmatters.governance.spi.journal.AppendResult.Appended;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.Timers;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Does what one step says, and is surprised by any other answer than the one that belongs to it. */
final class Performance<E> {

    /** Is what an undone step ends with. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Storage<E> storage;
    private final Function<String, E> events;

    Performance(Storage<E> storage, Function<String, E> events) {
        this.storage = storage;
        this.events = events;
    }

    /** Does a step in a transaction, unless a try before did it; gives its first position. */
    long keep(Transaction tx, Step step) {
        AppendResult<E> result = storage.journal().append(tx, append(step));
        if (result instanceof AlreadyDone<E> before) {
            return first(before.original());
        }
        if (!(result instanceof Appended<E> appended)) {
            throw new IllegalStateException(step + " was answered " + result);
        }
        writeTheRest(tx, step);
        return first(appended.receipt());
    }

    private void writeTheRest(Transaction tx, Step step) {
        step.taken().ifPresent(due -> take(tx, step, due));
        step.timers().forEach((key, at) -> storage.timers().set(tx, key, at));
        step.notices().forEach(each -> storage.outbox().enqueue(tx, each, Script.START));
        step.entries()
                .forEach((key, text) ->
                        storage.vault().put(tx, key.ledger(), key.subject(), key.name(), text.getBytes(UTF_8)));
        step.erased().ifPresent(subject -> storage.vault().erase(tx, step.ledger(), subject));
        step.move().ifPresent(move -> {
            if (!storage.checkpoints().advance(tx, move.view(), step.ledger(), move.from(), move.to())) {
                throw new IllegalStateException(step + " could not move its checkpoint from " + move.from());
            }
        });
    }

    private void take(Transaction tx, Step step, DueTimer due) {
        Timers timers = storage.timers();
        if (step.number() % 2 == 0) {
            timers.cancel(tx, due.key());
        } else if (!timers.take(tx, due)) {
            throw new IllegalStateException(step + " could not take " + due);
        }
    }

    /** Gives a command again, with other content, in a transaction of its own. */
    Receipt<E> repeat(Step before) {
        Append<E> other = new Append<>(
                before.ledger(), before.command(), "other", Script.START, streams(before, text -> "again " + text));
        AppendResult<E> result =
                storage.transactions().call(tx -> storage.journal().append(tx, other));
        if (result instanceof AlreadyDone<E> done) {
            return done.original();
        }
        throw new IllegalStateException(before + " given again was answered " + result);
    }

    void undo(Step step) {
        try {
            storage.transactions().call(tx -> {
                keep(tx, step);
                throw new Undone();
            });
        } catch (Undone undone) {
            // As it should be.
        }
    }

    private Append<E> append(Step step) {
        return new Append<>(
                step.ledger(),
                step.command(),
                "print-" + step.command(),
                Script.START,
                streams(step, UnaryOperator.identity()));
    }

    private ImmutableList<StreamAppend<E>> streams(Step step, UnaryOperator<String> change) {
        return step.pieces().stream()
                .map(each -> new StreamAppend<>(
                        each.stream(),
                        each.expectedVersion(),
                        each.texts().stream().map(change).map(events).collect(toImmutableList())))
                .collect(toImmutableList());
    }

    private static long first(Receipt<?> receipt) {
        return receipt.events().get(0).position();
    }
}
