package io.github.fourmatters.governance;

import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states as one transaction sees them: those that its commands have left, and behind them what is remembered. Thrown away with the
 * transaction, so that what is rolled back is remembered by nobody. Used by one thread.
 */
final class TransactionStates {
    private final StreamStateCache committed;
    private final Map<StreamId, StreamState> changed = new HashMap<>();

    TransactionStates(StreamStateCache committed) {
        this.committed = committed;
    }

    @Nullable
    StreamState recall(StreamId stream) {
        StreamState known = changed.get(stream);
        return known == null ? committed.recall(stream) : known;
    }

    /** Reads what has been added to a stream since it was last seen here. */
    StreamState read(Transaction tx, StreamId stream) {
        StreamState known = recall(stream);
        return committed.read(tx, known == null ? StreamState.empty(stream) : known);
    }

    /** Notes what a command has left for the next one in the same transaction. */
    void note(ExecutionResult executed) {
        executed.changed().forEach(state -> changed.put(state.stream(), state));
    }
}
