package io.github.fourmatters.governance.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.fourmatters.governance.ClockPolicy;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.GovernanceBuilder;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.JournalReader;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A history while it is being played: two nodes on one storage, a clock that is set by hand, and what has happened so far. */
final class Play {
    private static final Duration DAY = Duration.ofDays(1);

    /** A tick, or a command: what was done, when, and whether it was refused. */
    private record Step(Instant at, Optional<Envelope> command, boolean refused) {}

    private final ImmutableSortedMap<Instant, Charter> charters;
    private final WatchedStorage storage;
    private final ImmutableList<Governance> nodes;
    private final Chronicle chronicle = new Chronicle();
    private final List<Recorded<Fact>> feed = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Instant begin;
    private Instant now;
    private int commands;
    private int waitingAlarms;

    Play(Storage<Fact> storage, ImmutableSortedMap<Instant, Charter> charters, Instant begin) {
        this.storage = new WatchedStorage(storage);
        this.charters = charters;
        this.begin = begin;
        this.now = begin;
        this.nodes = ImmutableList.of(node(), node());
    }

    /** Another node on the same storage, with nothing in its memory. Salts are always the same, so that decisions can be compared. */
    Governance node() {
        GovernanceBuilder builder = Governance.builder()
                .storage(storage)
                .clock(() -> now)
                .clockPolicy(ClockPolicy.turnedByHand())
                .salts(() -> new byte[SaltSource.LENGTH]);
        for (Map.Entry<Instant, Charter> charter : charters.entrySet()) {
            builder.charterFrom(charter.getKey(), charter.getValue());
        }
        return builder.build();
    }

    Governance live() {
        return nodes.get(0);
    }

    WatchedStorage storage() {
        return storage;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    List<Recorded<Fact>> feed() {
        return feed;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    int waitingAlarms() {
        return waitingAlarms;
    }

    Instant now() {
        return now;
    }

    Charter charter() {
        return requireNonNull(charters.floorEntry(now), "no charter is in force yet")
                .getValue();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, charter().zone());
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Gives a command that the rules allow. */
    void rightly(Order order) {
        give(envelope(order), true);
    }

    /** Gives a command that the rules do not allow. */
    void wrongly(Order order) {
        give(envelope(order), false);
    }

    /** Gives another command under the id of one that was accepted before. */
    void reuse(CommandId id, Order order) {
        give(new Envelope(id, Cast.LEDGER, order.actor(), order.command()), false);
    }

    private Envelope envelope(Order order) {
        return new Envelope(new CommandId("c" + ++commands), Cast.LEDGER, order.actor(), order.command());
    }

    private void give(Envelope envelope, boolean rightful) {
        boolean late =
                !storage.timers().dueUntil(Cast.LEDGER, justBefore(now), 1).isEmpty();
        long before = storage.writes();
        Outcome outcome = nodes.get(commands % nodes.size()).execute(envelope);
        attempts.add(new Attempt(envelope, now, rightful, outcome, storage.writes() - before, late));
        steps.add(new Step(now, Optional.of(envelope), !outcome.isAccepted()));
        readOn();
    }

    private static Instant justBefore(Instant at) {
        return at.minusNanos(1_000);
    }

    /** The same steps in memory, with a tick daily and before each command, and without the commands that were refused. */
    List<Recorded<Fact>> retold() {
        Play other = new Play(new InMemoryStorage<>(), charters, begin);
        for (Step step : steps) {
            other.tickDailyUntil(step.at());
            if (step.command().isEmpty()) {
                other.live().tick(Cast.LEDGER, step.at());
                continue;
            }
            other.live().tick(Cast.LEDGER, justBefore(step.at()));
            if (!step.refused()) {
                other.live().execute(step.command().get());
            }
        }
        other.readOn();
        return other.feed;
    }

    private void tickDailyUntil(Instant until) {
        while (now.plus(DAY).isBefore(until)) {
            pass(DAY);
            live().tick(Cast.LEDGER, now);
        }
        now = until;
    }

    void tick() {
        steps.add(new Step(now, Optional.empty(), false));
        waitingAlarms +=
                nodes.get(commands % nodes.size()).tick(Cast.LEDGER, now).deferred();
        readOn();
    }

    private void readOn() {
        new JournalReader<>(storage.journal()).readLedger(Cast.LEDGER, feed.size(), recorded -> {
            chronicle.apply(recorded);
            feed.add(recorded);
        });
    }
}
