package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.testkit.History;
import java.util.function.Function;

/** Does something at the end of a history, looks what comes of it, and leaves nothing of it behind. */
final class Rehearsal {
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Over() {
            super("the rehearsal is over", null, false, false);
        }
    }

    private Rehearsal() {}

    static <T> T of(History history, Function<Transaction, T> work) {
        ImmutableList.Builder<T> seen = ImmutableList.builder();
        try {
            history.storage().transactions().call(tx -> {
                seen.add(work.apply(tx));
                throw new Over();
            });
        } catch (Over over) {
            return seen.build().get(0);
        }
        throw new IllegalStateException("the transaction was not rolled back");
    }

    static Outcome of(History history, Governance node, Envelope envelope) {
        return of(history, tx -> node.execute(tx, envelope));
    }
}
