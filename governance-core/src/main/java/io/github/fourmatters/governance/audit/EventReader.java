package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.function.Consumer;

/** Goes through the events of a ledger page by page, and passes by those that cannot be read. */
final class EventReader {
    private final LedgerSnapshot snapshot;
    private final Consumer<Recorded<Fact>> consumer;
    private long position;

    EventReader(LedgerSnapshot snapshot, Consumer<Recorded<Fact>> consumer) {
        this.snapshot = snapshot;
        this.consumer = consumer;
    }

    void run() {
        while (position < snapshot.head()) {
            long before = position;
            page();
            if (position == before) {
                // There are no events up to where the head says; the chain tells.
                return;
            }
        }
    }

    private void page() {
        try {
            read(LedgerSnapshot.PAGE);
        } catch (RuntimeException failure) {
            FindingCollector.requireLasting(failure);
            oneByOne(Math.min(snapshot.head(), position + LedgerSnapshot.PAGE));
        }
    }

    private void oneByOne(long until) {
        while (position < until) {
            long before = position;
            try {
                read(1);
            } catch (RuntimeException failure) {
                snapshot.found(
                        FindingKind.EVENT_UNREADABLE,
                        LedgerSnapshot.at(position + 1) + " (" + FindingCollector.reason(failure) + ")");
                position++;
            }
            if (position == before) {
                return;
            }
        }
    }

    private void read(int max) {
        ImmutableList<Recorded<Fact>> events = snapshot.storage()
                .journal()
                .readLedger(snapshot.tx(), snapshot.ledger(), position, max)
                .events();
        for (Recorded<Fact> each : events) {
            position = each.position();
            consumer.accept(each);
        }
    }
}
