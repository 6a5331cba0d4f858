package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The charters that a door goes by: those that it was given, and those that the storage holds. It looks whether the storage holds more at
 * the first command and then every few seconds of the door's clock; a charter is announced longer ahead than that.
 */
final class CharterRegistry {
    /** How old the last look may be. */
    static final Duration FRESH = Duration.ofSeconds(10);

    /** What was seen at the last look. */
    private record Seen(
            CharterBook book,
            long count,
            ImmutableSet<String> recorded,
            @Nullable Instant lookedAt) {
        boolean isFresh(Instant now) {
            return lookedAt != null && !now.isBefore(lookedAt) && now.isBefore(lookedAt.plus(FRESH));
        }
    }

    private final Storage<?> storage;
    private final CharterBook given;
    private final CharterForm form;
    private final ConcurrentMap<String, PublishedCharter> own = new ConcurrentHashMap<>();
    private volatile Seen seen;

    CharterRegistry(Storage<?> storage, CharterBook given, Optional<CharterCodec> codec) {
        this.storage = storage;
        this.given = given;
        this.form = new CharterForm(codec);
        this.seen = new Seen(given, 0, ImmutableSet.of(), null);
    }

    CharterForm form() {
        return form;
    }

    Charter inForce(Instant at) {
        return seen.book().inForce(at);
    }

    /** Looks whether the storage holds more charters, unless that was just done. */
    void look(Instant now) {
        if (!seen.isFresh(now)) {
            lookAgain(now);
        }
    }

    void lookAgain(Instant now) {
        long count = storage.charters().count();
        Seen before = seen;
        if (before.lookedAt() != null && before.count() == count) {
            see(before.book(), count, before.recorded(), now);
        } else {
            ImmutableList<PublishedCharter> all =
                    storage.transactions().read(tx -> storage.charters().all(tx));
            see(book(all), all.size(), versions(all), now);
        }
    }

    /**
     * Looks inside a transaction that may yet be rolled back, and in which a charter may stand that is not kept then: so a new one counts
     * for no longer than until the next look, and that is at the next command.
     */
    void look(Transaction tx, Instant now) {
        if (!seen.isFresh(now)) {
            ImmutableList<PublishedCharter> all = storage.charters().all(tx);
            Seen before = seen;
            see(book(all), before.count(), before.recorded(), all.size() == before.count() ? now : null);
        }
    }

    /** Two threads may look at once; what the later one has seen more of is kept. */
    private synchronized void see(CharterBook book, long count, ImmutableSet<String> recorded, @Nullable Instant now) {
        if (count >= seen.count()) {
            seen = new Seen(
                    book,
                    count,
                    ImmutableSet.<String>builder()
                            .addAll(recorded)
                            .addAll(seen.recorded())
                            .build(),
                    now);
        }
    }

    private static ImmutableSet<String> versions(ImmutableList<PublishedCharter> all) {
        return all.stream().map(PublishedCharter::version).collect(ImmutableSet.toImmutableSet());
    }

    /** The given charters and those of the storage; throws if they do not go together. */
    private CharterBook book(ImmutableList<PublishedCharter> all) {
        CharterBook book = given;
        for (PublishedCharter published : all) {
            if (isGiven(published.version())) {
                form.requireSame(own(published.version()), published);
            } else {
                Charter charter = seen.book().named(published.version()).orElseGet(() -> form.read(published));
                book = book.with(CharterForm.beginning(published), charter);
            }
        }
        return book;
    }

    /**
     * The charters by version, for whoever only reads what was decided: those that were given, and those of the storage that can be read.
     * From when on they hold does not matter then.
     */
    ImmutableMap<String, Charter> byVersion(ImmutableList<PublishedCharter> all) {
        Map<String, Charter> charters = new HashMap<>();
        given.stream().forEach(charter -> charters.put(charter.version(), charter));
        for (PublishedCharter published : all) {
            if (isGiven(published.version())) {
                form.requireSameContent(own(published.version()), published);
            } else {
                form.tryRead(published).ifPresent(charter -> charters.put(published.version(), charter));
            }
        }
        return ImmutableMap.copyOf(charters);
    }

    private boolean isGiven(String version) {
        return given.named(version).isPresent();
    }

    /** A given charter as it is to stand in the storage. */
    private PublishedCharter own(String version) {
        return own.computeIfAbsent(
                version, missing -> form.published(given.named(version).orElseThrow(), given.beginning(version)));
    }

    /** Refuses to publish what this door was given with another content or instant, or for an instant at which another one begins. */
    void requireNew(Charter charter, Instant from) {
        String version = charter.version();
        if (isGiven(version)) {
            form.requireSame(form.published(charter, from), own(version));
        } else if (seen.book().named(version).isEmpty()) {
            seen.book().requireFree(from, charter);
        }
    }

    /**
     * Records in the transaction of a command that a version has decided something. Tells whether that is new, and so to be
     * {@linkplain #recorded remembered} once it is committed.
     */
    boolean record(Transaction tx, String version) {
        if (seen.recorded().contains(version)) {
            return false;
        }
        if (isGiven(version)) {
            form.requireSame(own(version), storage.charters().publish(tx, own(version)));
        }
        ImmutableList<PublishedCharter> all = storage.charters().all(tx);
        // Another one may have come to hold from the same instant.
        book(all);
        requireKept(version, all);
        return true;
    }

    /** Another thread may have looked in a transaction that was rolled back since. */
    private static void requireKept(String version, ImmutableList<PublishedCharter> all) {
        if (!versions(all).contains(version)) {
            throw new StorageException(
                    "charter '" + version
                            + "' was seen in the storage and is not kept there; nothing was decided, try again",
                    true,
                    null);
        }
    }

    synchronized void recorded(String version) {
        ImmutableSet<String> recorded = ImmutableSet.<String>builder()
                .addAll(seen.recorded())
                .add(version)
                .build();
        seen = new Seen(seen.book(), seen.count(), recorded, seen.lookedAt());
    }
}
