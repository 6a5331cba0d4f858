package io.github.fourmatters.governance.notify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.Notifier;
import io.github.fourmatters.governance.spi.notice.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries notices from the outbox to a notifier, at least once each, in order for each issue and recipient.
 *
 * <pre>{@code
 * Dispatcher dispatcher = Dispatcher.of(storage.outbox(), notifier, DispatchPolicy.defaults(), InstantSource.system());
 * while (!stopped) {
 *     dispatcher.runUntilIdle();
 *     storage.outbox().await(Duration.ofSeconds(5));
 * }
 * }</pre>
 *
 * <p>A failed attempt is tried again after a wait that grows; what was rejected, or failed too often, is parked, and stays listed in
 * {@link Outbox#parked} until it is released. Whatever the notifier throws is a failed attempt, errors included; an error of the virtual
 * machine itself goes to the caller as well. So does an exception of the outbox; what had been claimed is free again when the lease runs
 * out. A notice whose attempts all ended with the process, or never, is parked before it is tried once more.
 *
 * <p>Leases run from the moment of the claim. A notice whose lease ran out while those before it in the batch took their time is left alone,
 * since another dispatcher may hold it by then; it is claimed again. So two dispatchers deliver one notice only if its delivery takes
 * longer than what is left of its lease, or the process dies before the outbox has heard of it.
 *
 * <p>Immutable; any number of threads and nodes may run dispatchers over one outbox at once. It has no thread of its own. One call
 * delivers one notice after the other: several threads keep a slow recipient from slowing down the rest.
 */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Outbox outbox;
    private final Notifier notifier;
    private final DispatchPolicy policy;
    private final InstantSource clock;
    private final Backoff backoff;

    private Dispatcher(Outbox outbox, Notifier notifier, DispatchPolicy policy, InstantSource clock) {
        this.outbox = requireNonNull(outbox, "outbox");
        this.notifier = requireNonNull(notifier, "notifier");
        this.policy = requireNonNull(policy, "policy");
        this.clock = requireNonNull(clock, "clock");
        this.backoff = new Backoff(policy);
    }

    /**
     * Makes a dispatcher.
     *
     * @param outbox where the notices wait
     * @param notifier who delivers them
     * @param policy how many at once, and how patiently
     * @param clock the time, the same on all nodes within a small part of a lease; only whole microseconds are used
     * @return the dispatcher
     */
    public static Dispatcher of(Outbox outbox, Notifier notifier, DispatchPolicy policy, InstantSource clock) {
        return new Dispatcher(outbox, notifier, policy, clock);
    }

    /**
     * Claims one batch of notices and attempts each of them once, except those whose lease runs out before their turn.
     *
     * @return how many were claimed, whatever came of it; 0 if none was available
     */
    public int runOnce() {
        ImmutableList<Claim> claims = outbox.claim(policy.worker(), policy.batch(), now(), policy.lease());
        for (Claim claim : claims) {
            settle(claim);
        }
        return claims.size();
    }

    /**
     * Runs batch after batch, each claimed at the time of its beginning, until no notice is available. What failed is not available again
     * before its wait is over; while notices keep coming faster than they are delivered, this goes on.
     *
     * @return how many were claimed, those counted again that were claimed again
     */
    public int runUntilIdle() {
        int claimed = 0;
        for (int last = runOnce(); last > 0; last = runOnce()) {
            claimed += last;
        }
        return claimed;
    }

    private Instant now() {
        return Microseconds.cut(clock.instant());
    }

    private void settle(Claim claim) {
        if (!now().isBefore(claim.leaseUntil())) {
            warn(claim, "was not reached in time and is left to be claimed again");
        } else if (!attempt(new Settling(claim))) {
            warn(claim, "took longer than that and may be delivered again");
        }
    }

    private void warn(Claim claim, String what) {
        LOG.warn(
                "notice {} with its lease of {} {}; lengthen the lease or shrink the batch",
                claim.notice().dedupeKey(),
                policy.lease(),
                what);
    }

    // One notice must not stop those behind it, whatever a notifier throws.
    @SuppressWarnings("CatchingUnchecked")
    private boolean attempt(Settling settling) {
        if (settling.claim.attempt() > policy.maximumAttempts()) {
            return settling.failed(Duration.ZERO, "none of them came to an end");
        }
        Delivery answer;
        try {
            answer = requireNonNull(notifier.deliver(settling.claim.notice()), "the notifier's answer");
        } catch (Throwable failure) {
            LOG.debug("notice {} was not delivered", settling.claim.notice().dedupeKey(), failure);
            boolean held = settling.failed(Duration.ZERO, failure.toString());
            if (failure instanceof VirtualMachineError error) {
                throw error;
            }
            return held;
        }
        return answer.match(settling);
    }

    /** What becomes of a claim; each method tells whether the claim still held. */
    private final class Settling implements Delivery.Cases<Boolean> {
        private final Claim claim;

        Settling(Claim claim) {
            this.claim = claim;
        }

        @Override
        public Boolean delivered(Delivery.Delivered delivered) {
            return outbox.complete(claim);
        }

        @Override
        public Boolean retryAfter(Delivery.RetryAfter retryAfter) {
            return failed(Backoff.atLeast(retryAfter.delay()), "asked to try again after " + retryAfter.delay());
        }

        @Override
        public Boolean rejected(Delivery.Rejected rejected) {
            return park("rejected: " + rejected.reason());
        }

        boolean failed(Duration asked, String failure) {
            if (claim.attempt() >= policy.maximumAttempts()) {
                int attempts = Math.min(claim.attempt(), policy.maximumAttempts());
                return park("given up after " + attempts + " attempts: " + failure);
            }
            Duration usual = backoff.after(claim.attempt(), claim.notice().dedupeKey());
            return outbox.retry(claim, now().plus(Ordering.natural().max(usual, asked)), failure);
        }

        private boolean park(String failure) {
            LOG.warn("notice {} is parked: {}", claim.notice().dedupeKey(), failure);
            return outbox.park(claim, failure);
        }
    }
}
