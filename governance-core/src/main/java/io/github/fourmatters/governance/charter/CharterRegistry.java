package io.github.fourmatters.governance.charter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Fact;
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
 * the first command and then every few seconds of the door's clock; a charter is announced longer ahead than that. Safe for any number of
 * threads.
 *
 * <p>Internal to the library: an embedding system gives its charters to the
 * {@link io.github.fourmatters.governance.GovernanceBuilder}, and publishes them with
 * {@link io.github.fourmatters.governance.Governance#publish}.
 */
public final class CharterRegistry {
    /** How old the last look may be. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** What was seen at the last look. */
    private record Seen(
            CharterHistory history,
            long count,
            ImmutableSet<String> recorded,
            @Nullable Instant lookedAt) {
        boolean isFresh(Instant now) {
            return lookedAt != null && !now.isBefore(lookedAt) && now.isBefore(lookedAt.plus(FRESH));
        }
    }

    private final Storage<Fact> storage;
    private final CharterHistory given;
    private final PublishedCharterForm form;
    private final ConcurrentMap<String, PublishedCharter> own = new ConcurrentHashMap<>();
    private volatile Seen seen;

    /**
     * Begins with what a door was given. The storage is not asked yet.
     *
     * @param storage where charters are published
     * @param given the charters of the door
     * @param codec how others are read that were not written in the library's own form
     */
    public CharterRegistry(Storage<Fact> storage, CharterHistory given, Optional<CharterCodec> codec) {
        this.storage = storage;
        this.given = given;
        this.form = new PublishedCharterForm(codec);
        this.seen = new Seen(given, 0, ImmutableSet.of(), null);
    }

    /**
     * Returns the charter in force, as far as was seen at the last look.
     *
     * @param at the instant
     * @return the charter
     */
    public Charter inForce(Instant at) {
        return seen.history().inForce(at);
    }

    /**
     * Looks whether the storage holds more charters, unless that was just done.
     *
     * @param now the door's time
     * @throws CharterMismatchException if the charters of door and storage do not go together
     */
    public void look(Instant now) {
        if (!seen.isFresh(now)) {
            lookAgain(now);
        }
    }

    private void lookAgain(Instant now) {
        long count = storage.charters().count();
        Seen before = seen;
        if (before.lookedAt() != null && before.count() == count) {
            see(before.history(), count, before.recorded(), now);
        } else {
            ImmutableList<PublishedCharter> all =
                    storage.transactions().read(tx -> storage.charters().all(tx));
            see(history(all), all.size(), versions(all), now);
        }
    }

    /**
     * Looks inside a transaction that may yet be rolled back, and in which a charter may stand that is not kept then: so a new one counts
     * for no longer than until the next look, and that is at the next command.
     *
     * @param tx the transaction
     * @param now the door's time
     * @throws CharterMismatchException if the charters of door and storage do not go together
     */
    public void look(Transaction tx, Instant now) {
        if (!seen.isFresh(now)) {
            ImmutableList<PublishedCharter> all = storage.charters().all(tx);
            Seen before = seen;
            see(history(all), before.count(), before.recorded(), all.size() == before.count() ? now : null);
        }
    }

    /** Two threads may look at once; what the later one has seen more of is kept. */
    private synchronized void see(
            CharterHistory history, long count, ImmutableSet<String> recorded, @Nullable Instant now) {
        if (count >= seen.count()) {
            seen = new Seen(
                    history,
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
    private CharterHistory history(ImmutableList<PublishedCharter> all) {
        CharterHistory history = given;
        for (PublishedCharter published : all) {
            if (isGiven(published.version())) {
                form.requireSame(own(published.version()), published);
            } else {
                Charter charter = seen.history().named(published.version()).orElseGet(() -> form.read(published));
                history = history.with(PublishedCharterForm.beginning(published), charter);
            }
        }
        return history;
    }

    /**
     * The charters by version, for whoever only reads what was decided: those that were given, and those of the storage that can be read.
     * From when on they hold does not matter then.
     *
     * @param all what the storage holds
     * @return the charters
     */
    public ImmutableMap<String, Charter> byVersion(ImmutableList<PublishedCharter> all) {
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

    /**
     * Publishes a charter in the storage; see {@link io.github.fourmatters.governance.Governance#publish}.
     *
     * @param charter the charter
     * @param from when it begins
     * @param now the door's time
     * @param tolerance how far the clocks of two nodes may be apart
     * @throws IllegalArgumentException if it begins too soon, or when another one does
     * @throws CharterMismatchException if its version stands in the storage, or was given to this door, with another content or instant
     */
    public void publish(Charter charter, Instant from, Instant now, Duration tolerance) {
        lookAgain(now);
        requireNew(charter, from);
        Instant earliest = now.plus(tolerance.multipliedBy(2)).plus(FRESH);
        new CharterPublisher(storage, form, charter, from).publish(earliest);
        lookAgain(now);
    }

    /** Refuses to publish what this door was given with another content or instant, or for an instant at which another one begins. */
    private void requireNew(Charter charter, Instant from) {
        String version = charter.version();
        if (isGiven(version)) {
            form.requireSame(form.published(charter, from), own(version));
        } else if (seen.history().named(version).isEmpty()) {
            seen.history().requireFree(from, charter);
        }
    }

    /**
     * Records in the transaction of a command that a version has decided something. Tells whether that is new, and so to be
     * {@linkplain #recorded remembered} once it is committed.
     *
     * @param tx the transaction of the command
     * @param version the version that decided
     * @return whether the storage did not have it yet, as far as this door knows
     * @throws CharterMismatchException if it has that version with another content or from another instant on
     */
    public boolean record(Transaction tx, String version) {
        if (seen.recorded().contains(version)) {
            return false;
        }
        if (isGiven(version)) {
            form.requireSame(own(version), storage.charters().publish(tx, own(version)));
        }
        ImmutableList<PublishedCharter> all = storage.charters().all(tx);
        // Another one may have come to hold from the same instant.
        history(all);
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

    /**
     * Remembers that the storage has a version, so that it need not be recorded again.
     *
     * @param version the version, of a transaction that is committed
     */
    public synchronized void recorded(String version) {
        ImmutableSet<String> recorded = ImmutableSet.<String>builder()
                .addAll(seen.recorded())
                .add(version)
                .build();
        seen = new Seen(seen.history(), seen.count(), recorded, seen.lookedAt());
    }
}
