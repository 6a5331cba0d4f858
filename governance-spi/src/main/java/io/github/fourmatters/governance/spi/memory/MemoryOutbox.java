package io.github.fourmatters.governance.spi.memory;

import static com.google.common.collect.ImmutableList.toImmutableList;
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
import io.github.fourmatters.governance.spi.notice.Undelivered;
import io.github.fourmatters.governance.spi.notice.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Checks what is asked of the queue, and keeps new notices back until the commit. */
final class MemoryOutbox<E> implements Outbox {

    private static final int KEPT_OF_FAILURE = 1000;

    private final MemoryTransactions<E> transactions;
    private final NoticeQueue queue;
    private final CommitLock commits;
    private final Lifetime lifetime;
    private final WakeUp wakeUp = new WakeUp();

    MemoryOutbox(MemoryTransactions<E> transactions, NoticeQueue queue, CommitLock commits, Lifetime lifetime) {
        this.transactions = transactions;
        this.queue = queue;
        this.commits = commits;
        this.lifetime = lifetime;
    }

    private <T> T change(Supplier<T> change) {
        lifetime.requireOpen();
        return commits.change(change);
    }

    @Override
    public void enqueue(Transaction tx, Notice notice, Instant availableAt) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(notice, "notice");
        Microseconds.exact("availableAt", availableAt);
        // Held, so that the order of enqueueing is the order of the commits.
        own.hold(notice.ledger());
        own.enqueue(queue.place(notice, availableAt));
    }

    @Override
    public void restore(Transaction tx, Undelivered notice) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(notice, "notice");
        Microseconds.exact("availableAt", notice.availableAt());
        int attempts = (int) Check.atLeast("attempts", notice.attempts(), 0);
        own.hold(notice.notice().ledger());
        own.enqueue(queue.place(notice.notice(), notice.availableAt()).attempted(attempts));
    }

    @Override
    public void restore(Transaction tx, Parked notice) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(notice, "notice");
        Microseconds.exact("since", notice.since());
        int attempts = (int) Check.atLeast("attempts", notice.attempts(), 0);
        own.hold(notice.notice().ledger());
        long place = queue.place(notice.notice(), Instant.EPOCH).place();
        own.setAside(
                new Parked(Long.toString(place), attempts, notice.notice(), kept(notice.failure()), notice.since()));
    }

    private static String kept(String failure) {
        return failure.substring(0, Math.min(failure.length(), KEPT_OF_FAILURE));
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
        return change(() -> queue.claim(max, now, lease));
    }

    @Override
    public ImmutableList<Claim> claimBehind(Claim claim, String worker, int max, Instant now) {
        requireNonNull(claim, "claim");
        Check.code("worker", worker, 100);
        Check.atLeast("max", max, 1);
        Microseconds.exact("now", now);
        return change(() -> queue.claimBehind(claim, max, now));
    }

    @Override
    public boolean complete(Claim claim) {
        requireNonNull(claim, "claim");
        return change(() -> queue.complete(claim));
    }

    @Override
    public boolean retry(Claim claim, Instant due, String failure) {
        requireNonNull(failure, "failure");
        requireNonNull(claim, "claim");
        Microseconds.exact("due", due);
        return change(() -> queue.retry(claim, due));
    }

    @Override
    public boolean hold(Claim claim, Instant due) {
        requireNonNull(claim, "claim");
        Microseconds.exact("due", due);
        return change(() -> queue.hold(claim, due));
    }

    @Override
    public boolean park(Claim claim, String failure) {
        requireNonNull(failure, "failure");
        requireNonNull(claim, "claim");
        return change(() -> queue.park(claim, kept(failure)));
    }

    @Override
    public Page<Parked> parked(LedgerId ledger, Optional<String> cursor, int max) {
        requireNonNull(ledger, "ledger");
        Check.atLeast("max", max, 1);
        long after = cursor.map(MemoryOutbox::place).orElse(0L);
        lifetime.requireOpen();
        return Cursors.page(queue.parked(ledger, after, max + 1L), max, Parked::id);
    }

    @Override
    public Page<Parked> parked(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(ledger, "ledger");
        Check.atLeast("max", max, 1);
        long after = cursor.map(MemoryOutbox::place).orElse(0L);
        Stream<Parked> all = Stream.concat(
                queue.parked(ledger, after, max + 1L).stream(),
                own.parked(ledger).filter(each -> Long.parseLong(each.id()) > after));
        return Cursors.page(
                all.sorted(Comparator.comparing(each -> Long.valueOf(each.id())))
                        .limit(max + 1L)
                        .collect(toImmutableList()),
                max,
                Parked::id);
    }

    @Override
    public Page<Undelivered> undelivered(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(ledger, "ledger");
        Check.atLeast("max", max, 1);
        long after = cursor.map(MemoryOutbox::place).orElse(0L);
        Stream<Waiting> all = Stream.concat(
                queue.waiting(ledger, after).stream(), own.notices(ledger).filter(each -> each.place() > after));
        return Cursors.page(
                all.sorted(Comparator.comparing(Waiting::place))
                        .limit(max + 1L)
                        .map(Waiting::shown)
                        .collect(toImmutableList()),
                max,
                Undelivered::id);
    }

    private static long place(String cursor) {
        return NoticeQueue.number(cursor).orElseThrow(() -> Cursors.refused(cursor));
    }

    @Override
    public boolean release(String id, Instant availableAt) {
        requireNonNull(id, "id");
        Microseconds.exact("availableAt", availableAt);
        return change(() -> queue.release(id, availableAt));
    }

    @Override
    public boolean drop(String id) {
        requireNonNull(id, "id");
        return change(() -> queue.drop(id));
    }

    @Override
    public void wake() {
        lifetime.requireOpen();
        wakeUp.call();
    }

    @Override
    public void await(Duration longest) throws InterruptedException {
        lifetime.requireOpen();
        wakeUp.await(longest);
    }
}
