package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.function.Consumer;

/** Goes through the events of a ledger page by page, and passes by those that cannot be read. */
final class EventReader {
    private final LedgerSnapshot moment;
    private final Consumer<Recorded<Fact>> consumer;
    private long position;

    EventReader(LedgerSnapshot moment, Consumer<Recorded<Fact>> consumer) {
        this.moment = moment;
        this.consumer = consumer;
    }

    void run() {
        while (position < moment.head()) {
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
            oneByOne(Math.min(moment.head(), position + LedgerSnapshot.PAGE));
        }
    }

    private void oneByOne(long until) {
        while (position < until) {
            long before = position;
            try {
                read(1);
            } catch (RuntimeException failure) {
                moment.found(
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
        ImmutableList<Recorded<Fact>> events = moment.storage()
                .journal()
                .readLedger(moment.tx(), moment.ledger(), position, max)
                .events();
        for (Recorded<Fact> each : events) {
            position = each.position();
            consumer.accept(each);
        }
    }
}
