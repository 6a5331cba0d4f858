package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, once a day for each ledger, whether the oldest notice that waits could have been claimed for a day and was not: then nobody
 * runs a dispatcher, and the queue grows with each command. One that is held, or waits for its next attempt, is not available.
 */
final class UnclaimedNotices {
    private static final Logger LOG = LoggerFactory.getLogger(UnclaimedNotices.class);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Map<LedgerId, Instant> looked = new ConcurrentHashMap<>();

    void warn(Storage<Fact> storage, LedgerId ledger, Instant now) {
        try {
            oldest(storage, ledger, now)
                    .ifPresent(notice -> LOG.warn(
                            "notices of ledger {} have waited since {} and nobody claims them, so that they become more with each"
                                    + " command: run a Dispatcher, or build Governance with NoticeRules.silent()",
                            ledger,
                            notice.availableAt()));
        } catch (RuntimeException unreadable) {
            // The clock must go on; an audit tells what is wrong with them.
            LOG.warn("the notices of ledger {} cannot be read", ledger, unreadable);
        }
    }

    /** The oldest notice, if it has been unclaimed for a day; empty if this ledger was looked at within a day. */
    Optional<Undelivered> oldest(Storage<Fact> storage, LedgerId ledger, Instant now) {
        Instant before = looked.get(ledger);
        if (before != null && now.isBefore(before.plus(A_DAY))) {
            return Optional.empty();
        }
        looked.put(ledger, now);
        return storage
                .transactions()
                .read(tx -> storage.outbox().undelivered(tx, ledger, Optional.empty(), 1))
                .items()
                .stream()
                .filter(notice -> notice.availableAt().isBefore(now.minus(A_DAY)))
                .findFirst();
    }
}
