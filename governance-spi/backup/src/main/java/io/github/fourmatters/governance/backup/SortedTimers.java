package io.github.fourmatters.governance.backup;

import com.google.common.collect.Comparators;
import com.google.common.collect.Streams;
import io.github.fourmatters.governance.backup.lines.LineOrder;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.Timers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Goes through a ledger's timers in an order that is the same for every storage, whatever the storage's own. Only so many are in memory at
 * once: the listing is gone through as often as it takes.
 */
final class SortedTimers {

    private static final int PAGE = 1000;

    private final Timers timers;
    private final Transaction tx;
    private final LedgerId ledger;
    private final int atOnce;

    SortedTimers(Timers timers, Transaction tx, LedgerId ledger, int atOnce) {
        this.timers = timers;
        this.tx = tx;
        this.ledger = ledger;
        this.atOnce = atOnce;
    }

    void forEach(Consumer<DueTimer> taking) {
        Optional<DueTimer> last = Optional.empty();
        List<DueTimer> some;
        do {
            some = behind(last);
            some.forEach(taking);
            last = some.isEmpty() ? last : Optional.of(some.get(some.size() - 1));
        } while (some.size() == atOnce);
    }

    private List<DueTimer> behind(Optional<DueTimer> last) {
        return Streams.stream(Listing.of(cursor -> timers.all(tx, ledger, cursor, PAGE)))
                .filter(each -> last.isEmpty() || LineOrder.OF_TIMERS.compare(last.get(), each) < 0)
                .collect(Comparators.least(atOnce, LineOrder.OF_TIMERS));
    }
}
