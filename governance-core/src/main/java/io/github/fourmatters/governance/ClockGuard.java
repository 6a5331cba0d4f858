package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.LedgerHead;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compares the door's clock with the server's, and with the last record of a ledger, before anything is written. */
final class ClockGuard {
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Both clocks at one moment. */
    private record Comparison(Instant own, Instant server) {}

    /** An administrator's yes to a jump from the last record of a ledger. */
    private record Confirmation(Instant lastRecord, Instant until) {}

    private final Storage<Fact> storage;
    private final ClockPolicy policy;
    private final InstantSource clock;
    private final Map<LedgerId, Instant> records = new ConcurrentHashMap<>();
    private final Map<LedgerId, Confirmation> confirmed = new ConcurrentHashMap<>();
    private volatile @Nullable Comparison compared;

    ClockGuard(Storage<Fact> storage, ClockPolicy policy, InstantSource clock) {
        this.storage = storage;
        this.policy = policy;
        this.clock = clock;
    }

    ClockPolicy policy() {
        return policy;
    }

    /** Says if the clock is too far from the server's. */
    Optional<Refusal> apart() {
        return policy.tolerance().flatMap(tolerance -> {
            if (!isFresh(clock.instant())) {
                storage.serverTime().ifPresent(server -> compared = new Comparison(clock.instant(), server));
            }
            return lastApart(tolerance);
        });
    }

    /** Says if the clock was too far from the server's when the two were compared last: asking now would take another connection. */
    Optional<Refusal> wasApart() {
        return policy.tolerance().flatMap(this::lastApart);
    }

    /** A comparison that came out wrong is made again each time, so that a clock that was set right is heard at once. */
    private boolean isFresh(Instant own) {
        Comparison last = compared;
        return last != null
                && !own.isBefore(last.own())
                && own.isBefore(last.own().plus(FRESH))
                && policy.tolerance().flatMap(this::lastApart).isEmpty();
    }

    private Optional<Refusal> lastApart(Duration tolerance) {
        Comparison last = compared;
        if (last == null || Duration.between(last.server(), last.own()).abs().compareTo(tolerance) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                CommonRefusalReason.CLOCK_APART,
                "the clock of this node, with the storage's server at " + last.server() + ",",
                last.own().toString()));
    }

    /** Says if a ledger would jump too far to be recorded in now. */
    Optional<Refusal> jump(LedgerId ledger, Instant now) {
        return jump(ledger, now, () -> head(ledger));
    }

    private Optional<LedgerHead> head(LedgerId ledger) {
        Optional<LedgerHead> head =
                storage.transactions().call(tx -> storage.journal().head(tx, ledger));
        head.ifPresent(committed -> recorded(ledger, committed.recordedAt()));
        return head;
    }

    /** What the caller's transaction sees may be its own, and be rolled back: so it is not remembered. */
    Optional<Refusal> jump(Transaction tx, LedgerId ledger, Instant now) {
        return jump(ledger, now, () -> storage.journal().head(tx, ledger));
    }

    private Optional<Refusal> jump(LedgerId ledger, Instant now, Supplier<Optional<LedgerHead>> head) {
        if (policy.longestSilence().isEmpty()) {
            return Optional.empty();
        }
        Duration longest = policy.longestSilence().get();
        if (isWithin(longest, records.get(ledger), now)) {
            return Optional.empty();
        }
        return head.get()
                .map(LedgerHead::recordedAt)
                .filter(record -> !isWithin(longest, record, now))
                .filter(record -> !isConfirmed(ledger, record, now))
                .map(record -> new Refusal(
                        CommonRefusalReason.CLOCK_JUMP,
                        "the clock of this node, with the last record of ledger " + ledger + " of " + record + ",",
                        now.toString()));
    }

    private static boolean isWithin(Duration longest, @Nullable Instant record, Instant now) {
        return record != null && Duration.between(record, now).compareTo(longest) <= 0;
    }

    private boolean isConfirmed(LedgerId ledger, Instant record, Instant now) {
        Confirmation yes = confirmed.get(ledger);
        return yes != null && yes.lastRecord().equals(record) && !now.isAfter(yes.until());
    }

    void confirm(LedgerId ledger, Instant until) {
        head(ledger).ifPresent(head -> confirmed.put(ledger, new Confirmation(head.recordedAt(), until)));
    }

    /** Remembers what was committed in a ledger. */
    void recorded(LedgerId ledger, Instant recordedAt) {
        records.merge(ledger, recordedAt, StreamState::later);
    }
}
