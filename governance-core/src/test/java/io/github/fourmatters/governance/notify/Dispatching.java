package io.github.fourmatters.governance.notify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Notifier;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.notice.Parked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An outbox, a clock that the test turns, and dispatchers on both. */
abstract class Dispatching {
    static final LedgerId LEDGER = new LedgerId("xinlin-1");
    static final Instant START = Instant.parse("2026-03-09T01:00:00Z");
    static final DispatchPolicy POLICY = DispatchPolicy.defaults();

    volatile Instant now = START;
    final InMemoryStorage<Fact> storage = new InMemoryStorage<>();
    final Outbox outbox = storage.outbox();

    int runOnce(Dispatcher dispatcher, Instant at) {
        now = at;
        return dispatcher.runOnce();
    }

    int runUntilIdle(Dispatcher dispatcher, Instant at) {
        now = at;
        return dispatcher.runUntilIdle();
    }

    Dispatcher dispatcher(Notifier notifier) {
        return dispatcher(notifier, POLICY);
    }

    Dispatcher dispatcher(Notifier notifier, DispatchPolicy policy) {
        return Dispatcher.of(outbox, notifier, policy, () -> now);
    }

    Dispatcher routed(NoticeRouting routing, DispatchPolicy policy) {
        return Dispatcher.of(storage, routing, policy, () -> now);
    }

    Dispatcher dispatcher(NoticeChannel channel) {
        return routed(NoticeRouting.to(channel), POLICY);
    }

    ImmutableList<Parked> parked() {
        return outbox.parked(LEDGER, Optional.empty(), 10).items();
    }

    void enqueue(String recipient, String... keys) {
        storage.transactions().call(tx -> {
            List.of(keys).forEach(key -> outbox.enqueue(tx, notice(recipient, key), START));
            return keys.length;
        });
    }

    void enqueue(Notice... notices) {
        storage.transactions().call(tx -> {
            List.of(notices).forEach(notice -> outbox.enqueue(tx, notice, now));
            return notices.length;
        });
    }

    static Notice notice(String recipient, String key) {
        return new Notice(key, LEDGER, "issue-1 " + recipient, recipient, "issue-received", ImmutableMap.of());
    }

    static Delivery fail(Notice notice) {
        throw new IllegalStateException("the line is dead for " + notice.recipient());
    }
}
