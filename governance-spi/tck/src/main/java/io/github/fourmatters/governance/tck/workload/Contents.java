package io.github.fourmatters.governance.tck.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.JournalReader;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.tck.workload.Kept.Person;
import io.github.fourmatters.governance.tck.workload.Step.EntryKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Is what a storage holds, read on one moment of each ledger. */
final class Contents<E> {

    private static final int PAGE = 1_000;

    final Map<LedgerId, List<Recorded<E>>> feeds = new LinkedHashMap<>();
    final Map<StreamId, List<Recorded<E>>> streams = new HashMap<>();
    final Map<TimerKey, Instant> timers = new HashMap<>();
    final Map<EntryKey, String> entries = new HashMap<>();
    final Set<Person> erased = new HashSet<>();
    final List<String> notices = new ArrayList<>();
    final List<String> parked = new ArrayList<>();

    private final Storage<E> storage;

    private Contents(Storage<E> storage) {
        this.storage = storage;
    }

    static <E> Contents<E> of(Storage<E> storage) {
        Contents<E> contents = new Contents<>(storage);
        each(cursor -> storage.journal().ledgers(cursor, PAGE), contents::read);
        return contents;
    }

    private void read(LedgerId ledger) {
        storage.transactions().read(tx -> {
            readEvents(tx, ledger);
            each(cursor -> storage.timers().all(tx, ledger, cursor, PAGE), due -> timers.put(due.key(), due.at()));
            each(
                    cursor -> storage.vault().entries(tx, ledger, cursor, PAGE),
                    entry -> entries.put(
                            new EntryKey(ledger, entry.subject(), entry.name()), new String(entry.bytes(), UTF_8)));
            each(
                    cursor -> storage.vault().erased(tx, ledger, cursor, PAGE),
                    subject -> erased.add(new Person(ledger, subject)));
            each(
                    cursor -> storage.outbox().undelivered(tx, ledger, cursor, PAGE),
                    waiting -> notices.add(waiting.notice().dedupeKey()));
            each(
                    cursor -> storage.outbox().parked(tx, ledger, cursor, PAGE),
                    aside -> parked.add(aside.notice().dedupeKey()));
            return 0;
        });
    }

    private void readEvents(Transaction tx, LedgerId ledger) {
        List<Recorded<E>> feed = new ArrayList<>();
        new JournalReader<>(storage.journal(), PAGE).readLedger(tx, ledger, 0, feed::add);
        feeds.put(ledger, feed);
        feed.forEach(each -> streams.computeIfAbsent(each.stream(), stream -> new ArrayList<>())
                .add(each));
    }

    private static <T> void each(Function<Optional<String>, Page<T>> pages, Consumer<T> work) {
        Optional<String> cursor = Optional.empty();
        do {
            Page<T> page = pages.apply(cursor);
            page.items().forEach(work);
            cursor = page.next();
        } while (cursor.isPresent());
    }
}
