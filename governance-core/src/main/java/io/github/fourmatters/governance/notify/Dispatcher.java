package io.github.fourmatters.governance.notify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Notifier;
import io.github.fourmatters.governance.spi.notice.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

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
 * <p>With several {@linkplain NoticeChannel channels}, each has a limit, hours and digests of its own. What may not go out at the moment is held:
 * it keeps its place, no attempt is counted, and it is claimed again when its time has come.
 *
 * <pre>{@code
 * Dispatcher dispatcher = Dispatcher.of(
 *         storage,
 *         NoticeRouting.to(mail).with(Audience.COMPLAINANT, messages),
 *         DispatchPolicy.defaults(),
 *         InstantSource.system());
 * }</pre>
 *
 * <p>Thread-safe; any number of threads and nodes may run dispatchers over one outbox at once. It has no thread of its own. One call
 * delivers one notice after the other: several threads keep a slow recipient from slowing down the rest.
 */
public final class Dispatcher {
    private final Outbox outbox;
    private final DispatchPolicy policy;
    private final InstantSource clock;
    private final ParcelDelivery delivery;

    private Dispatcher(
            Outbox outbox,
            NoticeRouting routing,
            BiFunction<NoticeChannel, Instant, Optional<Instant>> limits,
            DispatchPolicy policy,
            InstantSource clock) {
        this.outbox = requireNonNull(outbox, "outbox");
        this.policy = requireNonNull(policy, "policy");
        this.clock = requireNonNull(clock, "clock");
        this.delivery = new ParcelDelivery(outbox, requireNonNull(routing, "routing"), limits, policy, this::now);
    }

    /**
     * Makes a dispatcher with one channel, which is used at any time, as often as there are notices.
     *
     * @param outbox where the notices wait
     * @param notifier who delivers them
     * @param policy how many at once, and how patiently
     * @param clock the time, the same on all nodes within a small part of a lease; only whole microseconds are used
     * @return the dispatcher
     */
    public static Dispatcher of(Outbox outbox, Notifier notifier, DispatchPolicy policy, InstantSource clock) {
        NoticeRouting routing = NoticeRouting.to(NoticeChannel.of("all", requireNonNull(notifier, "notifier")));
        return new Dispatcher(outbox, routing, (channel, now) -> Optional.empty(), policy, clock);
    }

    /**
     * Makes a dispatcher with several channels. Those of one name share their limit with all other dispatchers over this storage, on any
     * node; the permits stand there as {@linkplain io.github.fourmatters.governance.spi.journal.Checkpoints checkpoints}.
     *
     * @param storage where the notices wait
     * @param routing which notice takes which channel
     * @param policy how many at once, and how patiently
     * @param clock the time, the same on all nodes within a small part of a lease; only whole microseconds are used
     * @return the dispatcher
     */
    public static Dispatcher of(Storage<?> storage, NoticeRouting routing, DispatchPolicy policy, InstantSource clock) {
        ChannelLimits limits = new ChannelLimits(requireNonNull(storage, "storage"));
        return new Dispatcher(storage.outbox(), routing, limits::take, policy, clock);
    }

    /**
     * Claims one batch of notices and attempts each of them once, except those whose lease runs out before their turn.
     *
     * @return how many were claimed, whatever came of it, without those that were fetched to fill a digest; 0 if none was available
     */
    public int runOnce() {
        ImmutableList<Claim> claims = outbox.claim(policy.worker(), policy.batch(), now(), policy.lease());
        Parcel.of(claims, delivery.routing()).forEach(delivery::settle);
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
}
