package io.github.fourmatters.governance.notify;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.notice.Parked;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The notices that could not be delivered: lists them, and lets an administrator send them once more or give them up.
 *
 * <pre>{@code
 * ParkedNotices parked = ParkedNotices.of(storage.outbox());
 * parked.list(ledger, Optional.empty(), 50).items().forEach(each -> show(each.notice().recipient(), each.failure()));
 * parked.releaseAll(ledger, now);
 * }</pre>
 *
 * <p>Parked notices stay until somebody does one of both; {@link #dropOlder} is for a schedule that keeps them for so long and no longer.
 * Delivered notices are not kept at all. Immutable; any number of threads and nodes may use it at once.
 */
public final class ParkedNotices {
    private static final int PAGE = 200;

    private final Outbox outbox;

    private ParkedNotices(Outbox outbox) {
        this.outbox = requireNonNull(outbox, "outbox");
    }

    /**
     * Looks at an outbox.
     *
     * @param outbox where the notices are
     * @return what is parked there
     */
    public static ParkedNotices of(Outbox outbox) {
        return new ParkedNotices(outbox);
    }

    /**
     * Lists what is parked in a ledger, the oldest first.
     *
     * @param ledger the ledger; one that does not exist has nothing parked
     * @param cursor empty for the first page, then {@link Page#next()} of the page before
     * @param max how many at most, 1 or more
     * @return one page of them
     * @throws IllegalArgumentException if max is below 1, or the cursor is not of this storage
     */
    public Page<Parked> list(LedgerId ledger, Optional<String> cursor, int max) {
        return outbox.parked(ledger, cursor, max);
    }

    /**
     * Puts one back, behind what waits for the same recipient about the same thing, with its attempts counted anew, and wakes a dispatcher
     * of this node.
     *
     * @param id the id that {@link Parked#id()} gave
     * @param now when it may be delivered, at most microseconds
     * @return whether it was put back; false if nothing of this id is parked
     * @throws IllegalArgumentException if the instant is finer than microseconds
     */
    public boolean release(String id, Instant now) {
        boolean released = outbox.release(id, now);
        if (released) {
            outbox.wake();
        }
        return released;
    }

    /**
     * Puts back everything that is parked in a ledger, the oldest first, each in a transaction of its own.
     *
     * @param ledger the ledger
     * @param now when they may be delivered, at most microseconds
     * @return how many were put back
     * @throws IllegalArgumentException if the instant is finer than microseconds
     */
    public long releaseAll(LedgerId ledger, Instant now) {
        long released = each(ledger, parked -> outbox.release(parked.id(), now));
        if (released > 0) {
            outbox.wake();
        }
        return released;
    }

    /**
     * Removes one for good: nobody will be told.
     *
     * @param id the id that {@link Parked#id()} gave
     * @return whether it was removed; false if nothing of this id is parked
     */
    public boolean drop(String id) {
        return outbox.drop(id);
    }

    /**
     * Removes for good what was parked before an instant, each in a transaction of its own.
     *
     * @param ledger the ledger
     * @param before what was parked at this instant or later stays
     * @return how many were removed
     */
    public long dropOlder(LedgerId ledger, Instant before) {
        requireNonNull(before, "before");
        return each(ledger, parked -> parked.since().isBefore(before) && outbox.drop(parked.id()));
    }

    private long each(LedgerId ledger, Predicate<Parked> change) {
        long changed = 0;
        Optional<String> cursor = Optional.empty();
        do {
            Page<Parked> page = outbox.parked(ledger, cursor, PAGE);
            changed += page.items().stream().filter(change).count();
            cursor = page.next();
        } while (cursor.isPresent());
        return changed;
    }
}
