package io.github.fourmatters.governance.spi.memory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.check.Check;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.notice.Parked;
import io.github.fourmatters.governance.spi.notice.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Checks what is asked of the queue, and keeps new notices back until the commit. */
final class MemoryOutbox<E> implements Outbox {

    private static final int KEPT_OF_FAILURE = 1000;

    private final MemoryTransactions<E> transactions;
    private final NoticeQueue queue;
    private final WakeUp wakeUp = new WakeUp();

    MemoryOutbox(MemoryTransactions<E> transactions, NoticeQueue queue) {
        this.transactions = transactions;
        this.queue = queue;
    }

    @Override
    public void enqueue(Transaction tx, Notice notice, Instant availableAt) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(notice, "notice");
        Microseconds.exact("availableAt", availableAt);
        // Held, so that the order of enqueueing is the order of the commits.
        own.hold(notice.ledger());
        own.enqueue(committed -> committed.enqueue(notice, availableAt));
    }

    @Override
    public ImmutableList<Claim> claim(String worker, int max, Instant now, Duration lease) {
        Check.code("worker", worker, 100);
        Check.atLeast("max", max, 1);
        Microseconds.exact("now", now);
        Microseconds.exact("end of the lease", now.plus(lease));
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("lease is " + lease + "; it must be more than zero");
        }
        return queue.claim(max, now, lease);
    }

    @Override
    public boolean complete(Claim claim) {
        return queue.complete(requireNonNull(claim, "claim"));
    }

    @Override
    public boolean retry(Claim claim, Instant due, String failure) {
        requireNonNull(failure, "failure");
        return queue.retry(requireNonNull(claim, "claim"), Microseconds.exact("due", due));
    }

    @Override
    public boolean park(Claim claim, String failure) {
        requireNonNull(failure, "failure");
        String kept = failure.substring(0, Math.min(failure.length(), KEPT_OF_FAILURE));
        return queue.park(requireNonNull(claim, "claim"), kept);
    }

    @Override
    public Page<Parked> parked(LedgerId ledger, Optional<String> cursor, int max) {
        requireNonNull(ledger, "ledger");
        Check.atLeast("max", max, 1);
        long after = cursor.map(MemoryOutbox::place).orElse(0L);
        ImmutableList<Parked> found = queue.parked(ledger, after, max + 1L);
        if (found.size() <= max) {
            return new Page<>(found, Optional.empty());
        }
        ImmutableList<Parked> page = found.subList(0, max);
        return new Page<>(page, Optional.of(page.get(max - 1).id()));
    }

    private static long place(String cursor) {
        return NoticeQueue.number(cursor)
                .orElseThrow(() -> new IllegalArgumentException(
                        "cursor is '" + cursor + "'; it must be next() of an earlier page"));
    }

    @Override
    public boolean release(String id, Instant availableAt) {
        requireNonNull(id, "id");
        return queue.release(id, Microseconds.exact("availableAt", availableAt));
    }

    @Override
    public void wake() {
        wakeUp.call();
    }

    @Override
    public void await(Duration longest) throws InterruptedException {
        wakeUp.await(longest);
    }
}
