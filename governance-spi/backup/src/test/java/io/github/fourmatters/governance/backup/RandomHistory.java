package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** Does small things to a storage, one after the other, as a seed tells. */
final class RandomHistory {

    private static final ImmutableList<LedgerId> LEDGERS =
            ImmutableList.of(History.LAKESIDE, History.RIVERSIDE, new LedgerId("Hill_3"));
    private static final ImmutableList<String> KEYS =
            ImmutableList.of("a", "b", "3号楼(2)𠮷", "3号楼(2)(", "~", "A", "z z");
    private static final ImmutableList<String> TEXTS = ImmutableList.of(
            "", "灯坏了 🏮", "raw \u00e4\u00ff", "\u0000\"\\\n\u2028", "{\"a\":1}", "\ufffd\ufffe", "x".repeat(999));

    private final History history;
    private final Random random;

    RandomHistory(DurableStorage<Fact> storage, long seed) {
        this.history = new History(storage);
        this.random = new Random(seed);
    }

    private <T> T one(ImmutableList<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String subject() {
        return "resident-" + random.nextInt(6);
    }

    History history() {
        return history;
    }

    void run(int steps) {
        for (int step = 0; step < steps; step++) {
            step();
        }
    }

    private void step() {
        LedgerId ledger = one(LEDGERS);
        String name = "due/" + random.nextInt(3);
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> history.append(ledger, one(KEYS), one(TEXTS));
            case 3 -> history.append(ledger, one(KEYS), one(TEXTS), one(TEXTS), one(TEXTS));
            case 4 -> history.timer(ledger, one(KEYS), name, Duration.ofMillis(random.nextInt()));
            case 5 -> history.cancel(ledger, one(KEYS), name);
            case 6 -> history.notice(ledger, one(KEYS), one(TEXTS));
            case 7 -> deliver();
            case 8, 9 -> history.put(ledger, subject(), "name-" + random.nextInt(3), one(TEXTS));
            case 10 -> history.erase(ledger, subject());
            case 11, 12 -> history.index(ledger, subject(), "token-" + random.nextInt(4));
            default ->
                history.charter(
                        "charter-" + random.nextInt(4) + one(KEYS),
                        random.nextBoolean() ? Optional.empty() : Optional.of(history.now()),
                        one(TEXTS));
        }
    }

    private void deliver() {
        switch (random.nextInt(4)) {
            case 0 -> history.complete();
            case 1 -> history.retry("later");
            case 2 -> history.park(one(TEXTS));
            default -> history.deliver(claim -> {});
        }
    }
}
