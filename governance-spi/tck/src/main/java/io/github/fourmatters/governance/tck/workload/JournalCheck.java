package io.github.fourmatters.governance.tck.workload;

import io.github.fourmatters.governance.spi.journal.Chain;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a journal fits together: dense, in versions too, and chained to its head. */
final class JournalCheck {

    private final List<String> torn = new ArrayList<>();

    private JournalCheck() {}

    static List<String> of(Chain chain, Contents<?> contents) {
        JournalCheck check = new JournalCheck();
        contents.feeds.forEach((ledger, feed) -> {
            check.requireDense(
                    "positions of " + ledger,
                    feed.stream().map(Recorded::position).toList());
            chain.verify(ledger).ifPresent(broken -> check.torn.add("chain of " + ledger + ": " + broken));
            long head = chain.head(ledger).map(ChainHead::position).orElse(0L);
            if (head != feed.size()) {
                check.torn.add("head of " + ledger + " is " + head + ", its events are " + feed.size());
            }
        });
        contents.streams.forEach((stream, all) -> check.requireDense(
                "versions of " + stream, all.stream().map(Recorded::version).toList()));
        return check.torn;
    }

    private void requireDense(String what, List<Long> numbers) {
        long wanted = 1;
        for (long each : numbers) {
            if (each != wanted) {
                torn.add(what + ": " + each + " follows " + (wanted - 1));
                return;
            }
            wanted++;
        }
    }
}
