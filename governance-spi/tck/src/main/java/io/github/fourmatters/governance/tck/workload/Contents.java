package io.github.fourmatters.governance.tck.workload;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Parked;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Is what a storage holds: events, timers and notices. Lists the notices by claiming and completing all of them. */
final class Contents<E> {

    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
    private static final int PAGE = 1_000;

    final Map<LedgerId, List<Recorded<E>>> feeds = new LinkedHashMap<>();
    final Map<StreamId, List<Recorded<E>>> streams = new HashMap<>();
    final Map<TimerKey, Instant> timers = new HashMap<>();
    final List<String> notices = new ArrayList<>();
    final List<String> parked = new ArrayList<>();

    private final Storage<E> storage;

    private Contents(Storage<E> storage) {
        this.storage = storage;
    }

    static <E> Contents<E> of(Storage<E> storage) {
        Contents<E> contents = new Contents<>(storage);
        storage.journal().ledgers(Optional.empty(), PAGE).items().forEach(contents::readLedger);
        contents.readNotices();
        return contents;
    }

    private void readLedger(LedgerId ledger) {
        List<Recorded<E>> feed = new ArrayList<>();
        FeedPage<E> page;
        do {
            page = storage.journal().readLedger(ledger, feed.size(), PAGE);
            feed.addAll(page.events());
        } while (!page.events().isEmpty());
        feeds.put(ledger, feed);
        feed.forEach(each -> streams.computeIfAbsent(each.stream(), stream -> new ArrayList<>())
                .add(each));
        storage.timers().dueUntil(ledger, FAR, 1_000_000).forEach(due -> timers.put(due.key(), due.at()));
        Optional<String> cursor = Optional.empty();
        do {
            var some = storage.outbox().parked(ledger, cursor, PAGE);
            some.items().stream()
                    .map(Parked::notice)
                    .forEach(each -> parked.add(each.dedupeKey()));
            cursor = some.next();
        } while (cursor.isPresent());
    }

    private void readNotices() {
        ImmutableList<Claim> claims;
        do {
            claims = storage.outbox().claim("look", 100, FAR, Duration.ofDays(1));
            claims.forEach(each -> {
                notices.add(each.notice().dedupeKey());
                storage.outbox().complete(each);
            });
        } while (!claims.isEmpty());
    }
}
