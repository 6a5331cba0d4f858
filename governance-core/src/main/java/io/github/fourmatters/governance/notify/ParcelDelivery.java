package io.github.fourmatters.governance.notify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Attempts one parcel, or holds it, and tells the outbox what came of each of its notices.
 *
 * @param outbox where the notices wait
 * @param routing says which notice takes which channel
 * @param limits takes a permit of a channel, or tells when to come again
 * @param policy how patiently
 * @param now asks the dispatcher's clock
 */
record ParcelDelivery(
        Outbox outbox,
        NoticeRouting routing,
        BiFunction<NoticeChannel, Instant, Optional<Instant>> limits,
        DispatchPolicy policy,
        Supplier<Instant> now) {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** Microseconds over which those who are held are spread: as many as there are recipients, so that one's notices come back together. */
    private static final int SPREAD = 1_000_000;

    void settle(Parcel whole) {
        if (!now.get().isBefore(whole.leaseUntil())) {
            warn(whole, "was not reached in time and is left to be claimed again");
            return;
        }
        Parcel parcel = withoutExhausted(whole);
        if (parcel.claims().isEmpty()) {
            return;
        }
        Instant opens = opens(parcel.channel());
        Optional<Instant> later =
                opens.isAfter(now.get()) ? Optional.of(opens) : limits.apply(parcel.channel(), now.get());
        later.ifPresentOrElse(due -> hold(parcel, due), () -> attempt(filled(parcel)));
    }

    /** What ended its process each time, or never ended, is parked before it is tried once more. */
    private Parcel withoutExhausted(Parcel parcel) {
        Predicate<Claim> exhausted = claim -> claim.attempt() > policy.maximumAttempts();
        parcel.claims().stream().filter(exhausted).forEach(claim -> giveUp(claim, "none of them came to an end"));
        return parcel.only(exhausted.negate());
    }

    // One notice must not stop those behind it, whatever an embedder's hours throw.
    private Instant opens(NoticeChannel channel) {
        try {
            return Microseconds.cut(channel.hours().opensFrom(now.get()));
        } catch (RuntimeException failure) {
            LOG.warn("the hours of channel {} cannot be told, so it counts as open", channel.name(), failure);
            return now.get();
        }
    }

    private void hold(Parcel parcel, Instant due) {
        LOG.debug(
                "{} notices of channel {} are held until {}",
                parcel.claims().size(),
                parcel.channel().name(),
                due);
        Instant at = parcel.channel().digest().isPresent() ? due.plus(spread(parcel), ChronoUnit.MICROS) : due;
        parcel.claims().forEach(claim -> outbox.hold(claim, at));
    }

    private static int spread(Parcel parcel) {
        String recipient =
                parcel.first().notice().ledger() + " " + parcel.first().notice().recipient();
        return Math.floorMod(
                Hashing.murmur3_32_fixed()
                        .hashString(recipient, StandardCharsets.UTF_8)
                        .asInt(),
                SPREAD);
    }

    /** Adds what stands behind the notices of a digest. */
    private Parcel filled(Parcel parcel) {
        ImmutableList.Builder<Claim> all = ImmutableList.builder();
        int room = parcel.room();
        for (Claim claim : parcel.claims()) {
            all.add(claim);
            if (room > 0) {
                ImmutableList<Claim> behind = behind(parcel, claim, room);
                all.addAll(behind);
                room -= behind.size();
            }
        }
        return parcel.with(all.build());
    }

    private ImmutableList<Claim> behind(Parcel parcel, Claim claim, int room) {
        ImmutableList<Claim> behind = outbox.claimBehind(claim, policy.worker(), room, now.get());
        ImmutableList<Claim> taken =
                behind.stream().takeWhile(each -> parcel.takes(each, routing)).collect(ImmutableList.toImmutableList());
        behind.subList(taken.size(), behind.size()).forEach(each -> outbox.hold(each, now.get()));
        return taken;
    }

    private void attempt(Parcel parcel) {
        if (!answered(parcel)) {
            warn(parcel, "took longer than that and may be delivered again");
        }
    }

    private void warn(Parcel parcel, String what) {
        LOG.warn(
                "notice {} with its lease of {} {}; lengthen the lease or shrink the batch",
                parcel.first().notice().dedupeKey(),
                policy.lease(),
                what);
    }

    // One notice must not stop those behind it, whatever a notifier throws.
    @SuppressWarnings("CatchingUnchecked")
    private boolean answered(Parcel parcel) {
        Delivery answer;
        try {
            answer = parcel.deliver();
        } catch (Throwable failure) {
            LOG.debug("notice {} was not delivered", parcel.first().notice().dedupeKey(), failure);
            boolean held = failed(parcel, Duration.ZERO, failure.toString());
            if (failure instanceof VirtualMachineError error) {
                throw error;
            }
            return held;
        }
        return answer.match(new Settling(parcel));
    }

    /** All of a parcel come back at one time, and so together. */
    private boolean failed(Parcel parcel, Duration asked, String failure) {
        Duration usual = parcel.claims().stream()
                .map(claim -> new Backoff(policy)
                        .after(claim.attempt(), claim.notice().dedupeKey()))
                .max(Ordering.natural())
                .orElseThrow();
        Instant due = now.get().plus(Ordering.natural().max(usual, asked));
        return each(
                parcel,
                claim -> claim.attempt() >= policy.maximumAttempts()
                        ? giveUp(claim, failure)
                        : outbox.retry(claim, due, failure));
    }

    private boolean giveUp(Claim claim, String failure) {
        int attempts = Math.min(claim.attempt(), policy.maximumAttempts());
        return park(claim, "given up after " + attempts + " attempts: " + failure);
    }

    private boolean park(Claim claim, String failure) {
        LOG.warn("notice {} is parked: {}", claim.notice().dedupeKey(), failure);
        return outbox.park(claim, failure);
    }

    /** Does it for each claim, and tells whether all of them still held. */
    private static boolean each(Parcel parcel, Function<Claim, Boolean> change) {
        boolean held = true;
        for (Claim claim : parcel.claims()) {
            held &= change.apply(claim);
        }
        return held;
    }

    /** What becomes of a parcel; each method tells whether its claims still held. */
    private final class Settling implements Delivery.Cases<Boolean> {
        private final Parcel parcel;

        Settling(Parcel parcel) {
            this.parcel = parcel;
        }

        @Override
        public Boolean delivered(Delivery.Delivered delivered) {
            return each(parcel, outbox::complete);
        }

        @Override
        public Boolean retryAfter(Delivery.RetryAfter retryAfter) {
            return failed(
                    parcel, Backoff.atLeast(retryAfter.delay()), "asked to try again after " + retryAfter.delay());
        }

        @Override
        public Boolean rejected(Delivery.Rejected rejected) {
            if (parcel.isDigest()) {
                parcel.alone().forEach(ParcelDelivery.this::settle);
                return true;
            }
            return park(parcel.first(), "rejected: " + rejected.reason());
        }
    }
}
